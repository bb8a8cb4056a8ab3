package dev.tenon.schema.tree;

import dev.tenon.schema.diagnostics.Span;
import java.util.List;

/**
 * An attribute of a field ({@code @id}), a block ({@code @@id}) or an enum's value.
 *
 * @param name its name without the at signs; a native type is {@code db.VarChar}
 * @param block whether it has two at signs
 * @param arguments its arguments, in order of place
 * @param flaws what is wrong with how the arguments are written
 * @param span from the at sign to its end
 */
public record AttributeNode(
        Name name, boolean block, List<ArgumentNode> arguments, List<ArgumentFlaw> flaws, Span span) {
    public AttributeNode {
        arguments = List.copyOf(arguments);
        flaws = List.copyOf(flaws);
    }

    /** An attribute whose arguments are written as they should be. */
    public AttributeNode(Name name, boolean block, List<ArgumentNode> arguments, Span span) {
        this(name, block, arguments, List.of(), span);
    }

    /** The attribute with another end. */
    public AttributeNode until(int end) {
        return new AttributeNode(name, block, arguments, flaws, span.to(end));
    }

    /** Whether an argument lacks its value, so that nothing can be said about the attribute. */
    public boolean isBroken() {
        return !flaws.isEmpty() && flaws.stream().anyMatch(flaw -> flaw.argument() != null && !flaw.inList());
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
