package dev.tenon.schema;

import org.jspecify.annotations.Nullable;

/**
 * A field that is stored in a column of its model's own table.
 *
 * @param name its name in the schema
 * @param column the column's name ({@code @map})
 * @param type what it holds
 * @param nativeType the column's type as the schema gives it ({@code @db.…}); null for the one that goes with the field's
 * @param arity how many
 * @param defaultValue its {@code @default}, if any
 * @param defaultConstraint the name of the default value in a database that gives it one; else null
 * @param updatedAt whether it carries {@code @updatedAt}: set to the moment of every write that does not set it
 * @param version whether it carries {@code /// @version}: it counts the updates of its record, and an update of a record that
 *     has been read is refused if the count has changed since
 * @param ignored whether it carries {@code @ignore}: the column exists, a client does not know it
 * @param documentation its {@code ///} lines, without Tenon's own marks
 */
public record ScalarField(
        String name,
        Identifier column,
        FieldType type,
        @Nullable NativeType nativeType,
        Arity arity,
        @Nullable DefaultValue defaultValue,
        @Nullable Identifier defaultConstraint,
        boolean updatedAt,
        boolean version,
        boolean ignored,
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

    /** What its values are: of an {@code Int} whose column has no sign they are those of a {@code BigInt}, for not all are an int. */
    public FieldType held() {
        return is(ScalarType.INT) && nativeType != null && nativeType.wide()
                ? new FieldType.Scalar(ScalarType.BIG_INT)
                : type;
    }

    /** Whether it is a number that can be counted up and down. */
    public boolean isNumeric() {
        return type instanceof FieldType.Scalar s && s.type().isNumeric();
    }

    /** Whether a client knows it: not ignored, and of a type that can be read. */
    @Override
    public boolean isVisible() {
        return !ignored && type.isReadable();
    }
}
