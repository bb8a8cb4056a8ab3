package dev.tenon.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.math.BigDecimal;
import java.time.Instant;

/** The Java types of scalar fields: as values, in conditions, in writes. */
record ValueTypes(Types types) {
    /** The type of a value: a primitive where Java has one. */
    TypeName value(ScalarField field) {
        if (field.type() instanceof FieldType.Enum named) {
            return types.named(named.type().name());
        }
        return switch (scalar(field)) {
            case STRING -> ClassName.get(String.class);
            case BOOLEAN -> TypeName.BOOLEAN;
            case INT -> TypeName.INT;
            case BIG_INT -> TypeName.LONG;
            case FLOAT -> TypeName.DOUBLE;
            case DECIMAL -> ClassName.get(BigDecimal.class);
            case DATE_TIME -> ClassName.get(Instant.class);
            case JSON -> Runtime.JSON;
            case BYTES -> ArrayTypeName.of(TypeName.BYTE);
        };
    }

    /** The same where only objects can stand. */
    TypeName object(ScalarField field) {
        return value(field).box();
    }

    /** The type of a record's component. */
    TypeName component(ScalarField field) {
        return field.isOptional() ? nullable(object(field)) : value(field);
    }

    /** The typed field of a condition, on records of the model that the variable stands for. */
    TypeName condition(ScalarField field, TypeVariableName model) {
        String optional = field.isOptional() ? "Optional" : "";
        String kind = conditionKind(field);
        ClassName type = Runtime.field(optional + kind);
        return kind.equals("Field") || kind.equals("OrderedField")
                ? ParameterizedTypeName.get(type, model, object(field))
                : ParameterizedTypeName.get(type, model);
    }

    /** What offers the less common ways to set a field in a create. */
    TypeName createSetter(ScalarField field, TypeName builder) {
        return ParameterizedTypeName.get(
                Runtime.write(field.isOptional() ? "OptionalSetter" : "Setter"), builder, object(field));
    }

    /** What offers the less common ways to set a field in an update. */
    TypeName updateSetter(ScalarField field, TypeName builder) {
        if (!field.isNumeric()) {
            return createSetter(field, builder);
        }
        String optional = field.isOptional() ? "Optional" : "";
        return switch (scalar(field)) {
            case BIG_INT -> ParameterizedTypeName.get(Runtime.write(optional + "LongSetter"), builder);
            case FLOAT -> ParameterizedTypeName.get(Runtime.write(optional + "DoubleSetter"), builder);
            default -> ParameterizedTypeName.get(Runtime.write(optional + "NumberSetter"), builder, object(field));
        };
    }

    /** The type, which may be null. */
    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(Runtime.NULLABLE).build());
    }

    private static String conditionKind(ScalarField field) {
        if (!(field.type() instanceof FieldType.Scalar)) {
            return "Field";
        }
        return switch (scalar(field)) {
            case STRING -> "TextField";
            case INT, DECIMAL, DATE_TIME -> "OrderedField";
            case BIG_INT -> "LongField";
            case FLOAT -> "DoubleField";
            case BOOLEAN, JSON, BYTES -> "Field";
        };
    }

    private static ScalarType scalar(ScalarField field) {
        return ((FieldType.Scalar) field.type()).type();
    }
}
