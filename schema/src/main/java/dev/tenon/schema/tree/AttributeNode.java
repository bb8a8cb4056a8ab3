package dev.tenon.schema.tree;

import dev.tenon.schema.diagnostics.Span;
import java.util.List;

/**
 * An attribute of a field ({@code @id}), a block ({@code @@id}) or an enum's value.
 *
 * @param name its name without the at signs; a native type is {@code db.VarChar}
 * @param block whether it has two at signs
 * @param arguments its arguments, in order of place
 * @param span from the at sign to its end
 */
public record AttributeNode(Name name, boolean block, List<ArgumentNode> arguments, Span span) {
    public AttributeNode {
        arguments = List.copyOf(arguments);
    }

    /** Its name with the at signs. */
    public String title() {
        return (block ? "@@" : "@") + name.text();
    }

    /** Whether it names a type of the database, {@code @db.VarChar(20)}. */
    public boolean isNativeType() {
        return name.text().indexOf('.') >= 0;
    }
}
