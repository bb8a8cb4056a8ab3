package dev.tenon.plan.request;

/**
 * A value that is known only when the statement is about to be sent: one out of the result of an earlier step of a batch. It
 * may stand wherever a value may.
 */
@FunctionalInterface
public interface Reference {
    /** The value, as the Java value of the field's type. */
    Object value();
}
