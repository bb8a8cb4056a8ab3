package dev.tenon.client.field;

import dev.tenon.plan.request.Order;

/**
 * One key that records are sorted by: {@code p.createdAt().desc()}. Immutable.
 *
 * @param <M> the model whose records it is about
 * @param order the same as a value for the engine
 */
public record Sort<M>(Order order) {}
