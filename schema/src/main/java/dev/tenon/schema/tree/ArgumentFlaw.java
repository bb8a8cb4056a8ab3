package dev.tenon.schema.tree;

import dev.tenon.schema.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with how the arguments of an attribute are written.
 *
 * @param argument the name of an argument that stands there without a value; null for a comma behind the last one
 * @param inList whether it stands in a list that is an argument
 * @param span where
 */
public record ArgumentFlaw(@Nullable String argument, boolean inList, Span span) {}
