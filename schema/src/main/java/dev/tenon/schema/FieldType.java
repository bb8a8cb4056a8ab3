package dev.tenon.schema;

/** What a scalar field holds: one of the built-in scalars, or a value of an enum. */
public sealed interface FieldType {
    /** A built-in scalar. */
    record Scalar(ScalarType type) implements FieldType {}

    /** A value of an enum of the schema. */
    record Enum(EnumType type) implements FieldType {}
}
