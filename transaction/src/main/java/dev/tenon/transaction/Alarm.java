package dev.tenon.transaction;

import dev.tenon.transaction.Watchdog.Watch;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Ends what outlives a deadline. It cancels the statement in flight, again and again, because a cancel that falls between two
 * statements hits neither; what has not answered when the grace is over loses its connection. Thread-safe.
 */
final class Alarm {
    private static final Duration AGAIN = Duration.ofMillis(20);

    private final Environment environment;
    private final Lease<?> lease;
    private final BooleanSupplier settle;
    private volatile Watch due = Watch.NONE;
    private volatile Watch cutOff = Watch.NONE;
    private volatile boolean stopped;

    /** @param settle ends the matter for good and returns true; returns false if it cannot, since a statement is in flight */
    Alarm(Environment environment, Lease<?> lease, BooleanSupplier settle) {
        this.environment = environment;
        this.lease = lease;
        this.settle = settle;
    }

    /** Sets it for this deadline. */
    void set(Deadline deadline) {
        due = environment.watchdog().watch(deadline, this::ring);
    }

    /** Stops it; if it rings already, it does nothing more. */
    void stop() {
        stopped = true;
        due.stop();
        cutOff.stop();
    }

    private void ring() {
        Deadline grace = Deadline.in(environment.grace(), environment.ticker());
        cutOff = environment.watchdog().watch(grace, this::cutOff);
        press();
    }

    private void press() {
        if (stopped || settle.getAsBoolean()) {
            stop();
            return;
        }
        due = environment.watchdog().watch(Deadline.in(AGAIN, environment.ticker()), this::press);
        lease.cancel();
    }

    private void cutOff() {
        if (!stopped) {
            lease.discard(null);
        }
    }
}
