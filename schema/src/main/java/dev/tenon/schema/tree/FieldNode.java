package dev.tenon.schema.tree;

import dev.tenon.schema.diagnostics.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a model.
 *
 * @param name its name
 * @param type its type with the modifiers
 * @param attributes its attributes, in order of place
 * @param documentation its {@code ///} lines
 * @param span its whole line, with the line's end
 */
public record FieldNode(
        Name name,
        TypeNode type,
        List<AttributeNode> attributes,
        @Nullable DocumentationNode documentation,
        Span span) {
    public FieldNode {
        attributes = List.copyOf(attributes);
    }
}
