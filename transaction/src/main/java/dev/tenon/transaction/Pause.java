package dev.tenon.transaction;

import java.util.concurrent.TimeUnit;

/** How a thread waits before it tries again: injected, so that tests need not. */
@FunctionalInterface
public interface Pause {
    /** Puts the thread to sleep. */
    Pause SLEEP = TimeUnit.NANOSECONDS::sleep;

    /** Waits this many nanoseconds. */
    void nanos(long nanos) throws InterruptedException;
}
