package dev.tenon.transaction;

/** The monotonic clock: injected, so that tests need not wait. */
@FunctionalInterface
public interface Ticker {
    /** The system's own. */
    Ticker SYSTEM = System::nanoTime;

    /** Nanoseconds since some fixed moment. */
    long nanos();
}
