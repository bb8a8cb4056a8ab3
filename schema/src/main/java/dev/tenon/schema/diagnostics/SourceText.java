package dev.tenon.schema.diagnostics;

/**
 * One file of a schema.
 *
 * @param name what messages call it
 * @param text its text
 */
public record SourceText(String name, String text) {}
