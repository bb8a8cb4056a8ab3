package dev.tenon.transaction;

/** Who acts when a deadline has passed while the transaction's own thread is busy elsewhere. Thread-safe. */
@FunctionalInterface
public interface Watchdog {
    /** A thing being watched for. */
    @FunctionalInterface
    interface Watch {
        /** Nothing to be stopped. */
        Watch NONE = () -> {};

        /** Ends the watch: the action is not run any more, unless it runs already. */
        void stop();
    }

    /**
     * Runs the action once the deadline has passed, on a thread of the watchdog's own, unless the watch is stopped before.
     * The action may block without delaying other actions.
     */
    Watch watch(Deadline deadline, Runnable action);

    /** A watchdog with one daemon thread, started with the first watch and ended when there has been none for a while. */
    static Watchdog daemon() {
        return new WatchdogThread();
    }
}
