package dev.tenon.schema.draft;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.tree.EnumBlock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the type of a field turns out to be. */
public sealed interface FieldKind {
    /** A built-in scalar. */
    record Scalar(ScalarType type) implements FieldKind {}

    /**
     * An enum of the file.
     *
     * @param block the enum as written
     * @param names the names of its values
     */
    record Enum(EnumBlock block, Set<String> names) implements FieldKind {
        public Enum {
            names = Set.copyOf(names);
        }

        static Enum of(EnumBlock block) {
            return new Enum(
                    block,
                    block.values().stream().map(value -> value.name().text()).collect(Collectors.toSet()));
        }

        /** Two kinds are the same if they are of one enum, however many values that has. */
        @Override
        @SuppressWarnings("ReferenceEquality") // a block is made once
        public boolean equals(@Nullable Object other) {
            return other instanceof Enum kind && kind.block == block;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(block);
        }
    }

    /** A model of the file: the field is a relation. */
    record Relation(ModelDraft target) implements FieldKind {}

    /** A composite type of the file. */
    record Composite(ModelDraft type) implements FieldKind {}

    /** {@code Unsupported("…")}. */
    record Unsupported() implements FieldKind {}

    /** Nothing that the file or the language knows. */
    record Unknown() implements FieldKind {}
}
