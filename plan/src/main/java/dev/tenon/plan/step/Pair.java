package dev.tenon.plan.step;

/**
 * Two columns that hold the same value in rows that belong together.
 *
 * @param outer the column of the table that the predicate or key is about
 * @param inner the column of the table that it leads to
 */
public record Pair(Column outer, Column inner) {}
