package dev.tenon.plan.request;

/** A value that the database computes for each record that is changed. Immutable. */
public sealed interface Expression {
    /** What another field, or the same one, held before. */
    record OfField(String field) implements Expression {}

    /** A value, as the Java value of the assigned field's type, or a {@link Reference} to one. */
    record OfValue(Object value) implements Expression {}

    /**
     * Arithmetic on two of them.
     *
     * @param operation any but {@link Assignment.Operation#SET} and {@link Assignment.Operation#PUSH}
     */
    record Arithmetic(Expression left, Assignment.Operation operation, Expression right) implements Expression {}
}
