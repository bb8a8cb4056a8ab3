package dev.tenon.codegen;

/**
 * A generated file.
 *
 * @param path where it belongs, relative to the source folder, with {@code /} between the parts
 * @param text what is in it, with {@code \n} at the end of each line
 */
public record SourceFile(String path, String text) {}
