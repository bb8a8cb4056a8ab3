package dev.tenon.schema.tree;

import dev.tenon.schema.diagnostics.Span;
import java.util.List;

/**
 * A {@code key = value} line.
 *
 * @param key the key
 * @param value the value
 * @param flaws what is wrong with how the arguments of a function in it are written
 * @param span both
 */
public record PropertyNode(Name key, Expression value, List<ArgumentFlaw> flaws, Span span) {
    public PropertyNode {
        flaws = List.copyOf(flaws);
    }
}
