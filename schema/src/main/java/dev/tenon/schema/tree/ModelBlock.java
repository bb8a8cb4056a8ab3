package dev.tenon.schema.tree;

import dev.tenon.schema.diagnostics.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code model}, {@code view} or {@code type} block.
 *
 * @param kind which of the three
 * @param name its name
 * @param fields its fields, in order of place
 * @param attributes its {@code @@} lines, in order of place
 * @param documentation its {@code ///} lines
 * @param span from its keyword to its closing brace
 */
public record ModelBlock(
        Kind kind,
        Name name,
        List<FieldNode> fields,
        List<AttributeNode> attributes,
        @Nullable DocumentationNode documentation,
        Span span)
        implements Block {
    public ModelBlock {
        fields = List.copyOf(fields);
        attributes = List.copyOf(attributes);
    }

    /** The keyword. */
    public enum Kind {
        MODEL("model"),
        VIEW("view"),
        TYPE("composite type");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What such a block is called in a sentence. */
        public String words() {
            return words;
        }
    }
}
