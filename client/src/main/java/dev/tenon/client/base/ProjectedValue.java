package dev.tenon.client.base;

import dev.tenon.client.engine.Row;
import dev.tenon.error.ProjectionException;
import dev.tenon.schema.EnumType.EnumValue;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scalar field as the component of a projection. Immutable.
 *
 * @param model the model's name
 * @param scalar the field
 * @param type the class of one value
 * @param wrapped whether the component is an {@code Optional} of it
 */
record ProjectedValue(String model, ScalarField scalar, Class<?> type, boolean wrapped) {
    /**
     * The component for a field.
     *
     * @throws ProjectionException if its values cannot be of the field
     */
    static ProjectedValue of(Model model, ScalarField field, RecordComponent component) {
        boolean wrapped = component.getType() == Optional.class;
        boolean isList = List.class.isAssignableFrom(component.getType());
        Class<?> inner = wrapped || isList ? RecordShape.argument(component) : component.getType();
        boolean fits = isList == field.isList()
                && (field.isOptional() || !wrapped)
                && (!field.isOptional() || !component.getType().isPrimitive());
        if (!fits || inner == null || !holds(JavaTypes.boxed(inner), field.held())) {
            throw wrongType(model, component, described(field));
        }
        return new ProjectedValue(model.name(), field, JavaTypes.boxed(inner), wrapped);
    }

    /** The record that a relation's component is, or is a list or an optional of. */
    static Class<?> innerOf(Model model, RelationField relation, RecordComponent component) {
        boolean wrapped = component.getType() == Optional.class;
        boolean isList = component.getType() == List.class;
        Class<?> inner = wrapped || isList ? RecordShape.argument(component) : component.getType();
        if (isList != relation.isList() || (wrapped && !relation.isOptional()) || inner == null || !inner.isRecord()) {
            String what = relation.isList()
                    ? "a List of records"
                    : relation.isOptional() ? "a record, or an Optional of one" : "a record";
            throw wrongType(model, component, what);
        }
        return inner;
    }

    static ProjectionException wrongType(Model model, RecordComponent component, String expected) {
        return new ProjectionException(
                "`" + component.getName() + "` of the record `"
                        + component.getDeclaringRecord().getName() + "` is of the type "
                        + component.getGenericType().getTypeName() + ", which cannot hold `" + component.getName()
                        + "` of `" + model.name() + "`.",
                "Make it " + expected + ".",
                null);
    }

    String field() {
        return scalar.name();
    }

    @Nullable Object read(Row row) {
        RowReader reader = new RowReader(model, row);
        if (scalar.isList()) {
            return reader.list(field(), type);
        }
        if (!scalar.isOptional()) {
            return reader.value(field(), type);
        }
        Object value = reader.optional(field(), type);
        return wrapped ? Optional.ofNullable(value) : value;
    }

    private static boolean holds(Class<?> type, FieldType fieldType) {
        if (fieldType instanceof FieldType.Enum named) {
            return type.isEnum()
                    && Arrays.stream(type.getEnumConstants())
                            .map(constant -> StoredValue.schemaName((Enum<?>) constant))
                            .toList()
                            .containsAll(named.type().values().stream()
                                    .map(EnumValue::name)
                                    .toList());
        }
        ScalarType scalar = ((FieldType.Scalar) fieldType).type();
        return !type.isEnum() && JavaTypes.scalar(type).filter(scalar::equals).isPresent();
    }

    private static String described(ScalarField field) {
        String type = field.type() instanceof FieldType.Enum named
                ? "the enum " + named.type().name()
                : JavaTypes.name(((FieldType.Scalar) field.held()).type());
        if (field.isList()) {
            return "a List of " + type;
        }
        return field.isOptional() ? type + " (as an object), or an Optional of it" : type;
    }
}
