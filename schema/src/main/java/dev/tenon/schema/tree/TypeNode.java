package dev.tenon.schema.tree;

import dev.tenon.schema.Arity;
import dev.tenon.schema.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/**
 * The type of a field.
 *
 * @param name the name of a scalar, an enum or a model; {@code Unsupported}
 * @param unsupported the text inside {@code Unsupported("…")}, for that alone
 * @param arity how many
 * @param span the name with the modifiers
 */
public record TypeNode(Name name, @Nullable String unsupported, Arity arity, Span span) {}
