package dev.tenon.schema.draft;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.tree.EnumBlock;

/** What the type of a field turns out to be. */
public sealed interface FieldKind {
    /** A built-in scalar. */
    record Scalar(ScalarType type) implements FieldKind {}

    /** An enum of the file. */
    record Enum(EnumBlock block) implements FieldKind {}

    /** A model of the file: the field is a relation. */
    record Relation(ModelDraft target) implements FieldKind {}

    /** A composite type of the file. */
    record Composite(ModelDraft type) implements FieldKind {}

    /** {@code Unsupported("…")}. */
    record Unsupported() implements FieldKind {}

    /** Nothing that the file or the language knows. */
    record Unknown() implements FieldKind {}
}
