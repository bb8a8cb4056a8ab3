package dev.tenon.schema.tree;

import dev.tenon.schema.diagnostics.Span;

/**
 * A {@code key = value} line.
 *
 * @param key the key
 * @param value the value
 * @param span both
 */
public record PropertyNode(Name key, Expression value, Span span) {}
