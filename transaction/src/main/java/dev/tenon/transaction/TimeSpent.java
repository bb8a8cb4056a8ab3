package dev.tenon.transaction;

/** How long a transaction has lived, and how much of that in the database. Guarded by the transaction's lock. */
final class TimeSpent {
    private final Ticker ticker;
    private final long begun;
    private long database;
    private long lived;

    TimeSpent(Ticker ticker) {
        this.ticker = ticker;
        this.begun = ticker.nanos();
    }

    /** Adds what has passed since {@code from} to the time in the database, and returns it, in nanoseconds. */
    long addSince(long from) {
        long passed = ticker.nanos() - from;
        database += passed;
        return passed;
    }

    /** Fixes how long it lived. */
    void end() {
        lived = ticker.nanos() - begun;
    }

    /** Nanoseconds from the BEGIN to the end. */
    long livedNanos() {
        return lived;
    }

    /** Nanoseconds of that in the database. */
    long databaseNanos() {
        return database;
    }
}
