package dev.tenon.schema;

import org.jspecify.annotations.Nullable;

/**
 * A field that is stored in a column of its model's own table.
 *
 * @param name its name in the schema
 * @param column the column's name ({@code @map})
 * @param type what it holds
 * @param arity how many
 * @param defaultValue its {@code @default}, if any
 * @param updatedAt whether it carries {@code @updatedAt}: set to the moment of every write that does not set it
 * @param documentation its {@code ///} lines
 */
public record ScalarField(
        String name,
        Identifier column,
        FieldType type,
        Arity arity,
        @Nullable DefaultValue defaultValue,
        boolean updatedAt,
        @Nullable String documentation)
        implements Field {

    /** Whether a new record must be given a value for it: required, without a default, not kept by {@code @updatedAt}. */
    public boolean mustBeGiven() {
        return arity == Arity.REQUIRED && defaultValue == null && !updatedAt;
    }

    /** Whether it holds this scalar. */
    public boolean is(ScalarType scalar) {
        return type instanceof FieldType.Scalar s && s.type() == scalar;
    }

    /** Whether it is a number that can be counted up and down. */
    public boolean isNumeric() {
        return type instanceof FieldType.Scalar s && s.type().isNumeric();
    }
}
