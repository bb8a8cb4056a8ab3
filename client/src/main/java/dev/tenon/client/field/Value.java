package dev.tenon.client.field;

import dev.tenon.plan.request.Expression;

/**
 * What the database knows of each record that is changed: the value of a field, or what is computed from such. Immutable.
 *
 * @param <M> the model whose records are changed
 * @param <T> the Java type of the value
 */
public interface Value<M, T> {
    /** The same as a value for the engine. */
    Expression expression();
}
