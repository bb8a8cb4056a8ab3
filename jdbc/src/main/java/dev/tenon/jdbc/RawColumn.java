package dev.tenon.jdbc;

/**
 * A column of a statement that Tenon has not written.
 *
 * @param name its name in the result
 * @param type what it holds, or each element of its lists
 * @param isList whether it holds lists, of values and nulls
 */
public record RawColumn(String name, RawType type, boolean isList) {}
