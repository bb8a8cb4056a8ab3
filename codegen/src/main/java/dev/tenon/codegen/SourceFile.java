package dev.tenon.codegen;

/**
 * A generated file.
 *
 * @param path where it goes below a source root, with {@code /}
 * @param text what it holds
 */
public record SourceFile(String path, String text) {}
