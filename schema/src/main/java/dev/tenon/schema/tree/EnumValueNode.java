package dev.tenon.schema.tree;

import dev.tenon.schema.diagnostics.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of an enum.
 *
 * @param name its name
 * @param attributes its attributes
 * @param documentation its {@code ///} lines
 * @param span its whole line, with the line's end
 */
public record EnumValueNode(
        Name name, List<AttributeNode> attributes, @Nullable DocumentationNode documentation, Span span) {
    public EnumValueNode {
        attributes = List.copyOf(attributes);
    }
}
