package dev.tenon.jdbc;

/**
 * Where the connections of a lane come from. It is asked for no more of them at a time than it was made for: the lane keeps the
 * queue. Thread-safe.
 */
interface ConnectionSource {
    /**
     * A connection that nobody else has.
     *
     * @param wait how long may be waited for one that must be opened first
     */
    PooledConnection take(Wait wait);

    /** Closes what is idle, and what is in use when it comes back. */
    void close();
}
