package dev.tenon.schema.tree;

import dev.tenon.schema.diagnostics.Span;

/**
 * A name as it stands in the file.
 *
 * @param text the name
 * @param span where it stands
 */
public record Name(String text, Span span) {}
