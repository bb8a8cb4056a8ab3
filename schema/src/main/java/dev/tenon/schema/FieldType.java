package dev.tenon.schema;

/** What a field that is not a relation holds. */
public sealed interface FieldType {
    /** A built-in scalar. */
    record Scalar(ScalarType type) implements FieldType {}

    /** A value of an enum of the schema. */
    record Enum(EnumType type) implements FieldType {}

    /**
     * A type of the database that the language has no word for. The column exists; a client cannot read or write it.
     *
     * @param sql the type in the words of the database
     */
    record Unsupported(String sql) implements FieldType {}

    /**
     * A composite type of the schema.
     *
     * @param name its name; {@link Schema#composite} has its fields
     */
    record Composite(String name) implements FieldType {}

    /**
     * A list of such values, as a column holds it and a statement binds it. A field never has this type: its arity tells.
     *
     * @param element what each value of the list is
     */
    record ListOf(FieldType element) implements FieldType {}

    /** Whether a client can read and write it. */
    default boolean isReadable() {
        return this instanceof Scalar || this instanceof Enum;
    }
}
