package dev.tenon.client;

/**
 * Is told of statements and of what happens to transactions. Called by the thread on which it happens: it must be quick and
 * thread-safe. What it throws is logged and harms nothing.
 */
@FunctionalInterface
public interface Listener {
    /** Something happened. */
    void onEvent(Event event);
}
