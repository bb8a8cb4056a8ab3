package dev.tenon.schema.tree;

import dev.tenon.schema.diagnostics.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@code enum} block.
 *
 * @param name its name
 * @param values its values, in order of place
 * @param attributes its {@code @@} lines, in order of place
 * @param documentation its {@code ///} lines
 * @param span from its keyword to its closing brace
 */
public record EnumBlock(
        Name name,
        List<EnumValueNode> values,
        List<AttributeNode> attributes,
        @Nullable DocumentationNode documentation,
        Span span)
        implements Block {
    public EnumBlock {
        values = List.copyOf(values);
        attributes = List.copyOf(attributes);
    }
}
