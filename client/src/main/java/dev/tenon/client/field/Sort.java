package dev.tenon.client.field;

import dev.tenon.plan.request.Order;

/**
 * One key that records are sorted by: {@code p.createdAt().desc()}. Immutable.
 *
 * @param <M> the model whose records it is about
 * @param order the same as a value for the engine
 */
@SuppressWarnings("UnusedTypeParameter") // the compiler takes no sort of one model for another's
public record Sort<M>(Order order) {}
