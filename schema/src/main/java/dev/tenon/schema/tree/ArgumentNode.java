package dev.tenon.schema.tree;

import dev.tenon.schema.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/**
 * One argument of an attribute or of a function.
 *
 * @param name the word before the colon, if there is one
 * @param value its value
 * @param span both
 */
public record ArgumentNode(@Nullable Name name, Expression value, Span span) {

    /** Whether it carries this name. */
    public boolean isNamed(String word) {
        return name != null && name.text().equals(word);
    }
}
