package dev.tenon.jdbc;

import java.time.Duration;

/**
 * Every limit of a {@link Database}. Immutable: each method with an argument gives a changed copy.
 *
 * @param readers the most connections that read, where one writes; 4 unless given
 * @param connections the most connections, where each reads and writes; 10 unless given
 * @param statements the most prepared statements kept on one connection; 100 unless given
 * @param commitWait the longest wait for a lock of one COMMIT, which is sent again until the transaction's time is over; 50 ms
 *     unless given
 */
public record PoolOptions(int readers, int connections, int statements, Duration commitWait) {
    private static final PoolOptions DEFAULTS = new PoolOptions(4, 10, 100, Duration.ofMillis(50));

    public PoolOptions {
        if (readers < 1 || connections < 1 || statements < 1 || commitWait.isNegative()) {
            throw new IllegalArgumentException("Each limit of a pool must be at least 1.");
        }
    }

    /** The defaults. */
    public static PoolOptions defaults() {
        return DEFAULTS;
    }

    /** A copy with at most this many connections that read, where one writes. */
    public PoolOptions readers(int readers) {
        return new PoolOptions(readers, connections, statements, commitWait);
    }

    /** A copy with at most this many connections, where each reads and writes. */
    public PoolOptions connections(int connections) {
        return new PoolOptions(readers, connections, statements, commitWait);
    }

    /** A copy that keeps at most this many prepared statements on one connection. */
    public PoolOptions statements(int statements) {
        return new PoolOptions(readers, connections, statements, commitWait);
    }

    /** A copy whose COMMIT waits at most this long for a lock. */
    public PoolOptions commitWait(Duration commitWait) {
        return new PoolOptions(readers, connections, statements, commitWait);
    }
}
