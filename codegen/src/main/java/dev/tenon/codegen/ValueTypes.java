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
import java.util.List;
import java.util.Set;

/** The Java types of scalar fields: as values, in conditions, in writes. */
record ValueTypes(Types types) {
    /** The kinds of fields in conditions that name their values' type. */
    private static final Set<String> TYPED = Set.of("Field", "OrderedField", "EnumField");

    /** The type of a value: a primitive where Java has one, a list of a list field. */
    TypeName value(ScalarField field) {
        TypeName element = element(field);
        return field.isList() ? ParameterizedTypeName.get(ClassName.get(List.class), element.box()) : element;
    }

    /** The type of a value, of a list field that of each. */
    TypeName element(ScalarField field) {
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
    ParameterizedTypeName condition(ScalarField field, TypeVariableName model) {
        if (field.isList()) {
            return ParameterizedTypeName.get(
                    Runtime.LIST_FIELD, model, element(field).box());
        }
        String kind = conditionKind(field);
        ClassName type = Runtime.field((field.isOptional() ? "Optional" : "") + kind);
        return TYPED.contains(kind)
                ? ParameterizedTypeName.get(type, model, object(field))
                : ParameterizedTypeName.get(type, model);
    }

    /** What offers the less common ways to set a field in a create. */
    ParameterizedTypeName createSetter(ScalarField field, TypeName builder) {
        return ParameterizedTypeName.get(
                Runtime.write(field.isOptional() ? "OptionalSetter" : "Setter"), builder, object(field));
    }

    /** What offers the less common ways to set a field in an update, of records with these fields. */
    ParameterizedTypeName updateSetter(ScalarField field, TypeName builder, TypeName fields) {
        if (field.isList()) {
            return ParameterizedTypeName.get(
                    Runtime.write("ListSetter"), builder, element(field).box());
        }
        String optional = field.isOptional() ? "Optional" : "";
        if (!field.isNumeric()) {
            return ParameterizedTypeName.get(Runtime.write(optional + "FieldSetter"), builder, fields, object(field));
        }
        return switch (scalar(field)) {
            case BIG_INT -> ParameterizedTypeName.get(Runtime.write(optional + "LongSetter"), builder, fields);
            case FLOAT -> ParameterizedTypeName.get(Runtime.write(optional + "DoubleSetter"), builder, fields);
            default ->
                ParameterizedTypeName.get(Runtime.write(optional + "NumberSetter"), builder, fields, object(field));
        };
    }

    /** The type, which may be null. */
    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(Runtime.NULLABLE).build());
    }

    private static String conditionKind(ScalarField field) {
        if (!(field.type() instanceof FieldType.Scalar)) {
            return "EnumField";
        }
        return switch (scalar(field)) {
            case STRING -> "TextField";
            case INT -> "IntField";
            case BIG_INT -> "LongField";
            case FLOAT -> "DoubleField";
            case DECIMAL -> "DecimalField";
            case DATE_TIME -> "OrderedField";
            case JSON -> "JsonField";
            case BOOLEAN, BYTES -> "Field";
        };
    }

    private static ScalarType scalar(ScalarField field) {
        return ((FieldType.Scalar) field.held()).type();
    }
}
