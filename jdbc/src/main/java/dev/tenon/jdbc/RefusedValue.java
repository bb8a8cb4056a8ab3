package dev.tenon.jdbc;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.schema.FieldType;
import dev.tenon.sql.Bind;
import org.jspecify.annotations.Nullable;

/** What is said of a value that cannot be sent, with the field that it was given for. */
final class RefusedValue {
    private RefusedValue() {}

    /** @param model the model that the request is about */
    static InvalidArgumentException of(Bind bind, @Nullable String model, RuntimeException refused) {
        String place = place(bind.field(), model);
        if (refused instanceof InvalidArgumentException said) {
            return place.isEmpty()
                    ? said
                    : new InvalidArgumentException(
                            said.problem() + " It was given" + place + ".", said.cure(), refused);
        }
        Object value = bind.value();
        return new InvalidArgumentException(
                "A value of the Java type "
                        + (value == null ? "null" : value.getClass().getSimpleName()) + " was given" + place
                        + ", which takes another.",
                "Give a value of the type " + name(bind.type()) + ".",
                refused);
    }

    private static String place(@Nullable String field, @Nullable String model) {
        return (field == null ? "" : " for `" + field + "`")
                + (field == null || model == null ? "" : " in a request for `" + model + "`");
    }

    private static String name(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            return "list of " + name(list.element());
        }
        if (type instanceof FieldType.Enum of) {
            return of.type().name();
        }
        return type instanceof FieldType.Scalar scalar ? scalar.type().keyword() : type.toString();
    }
}
