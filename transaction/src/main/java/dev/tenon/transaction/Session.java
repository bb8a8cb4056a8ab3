package dev.tenon.transaction;

/**
 * One connection to a database, as far as the transaction code needs to know it. What it throws is a {@link
 * dev.tenon.error.DatabaseException} whose kind says what still holds. Used by one thread at a time, except {@link #cancel()}
 * and {@link #discard()}.
 */
public interface Session {
    /** Begins a transaction as the options ask. */
    void begin(TransactionOptions options);

    /** Commits. A return means that the database acknowledged it. */
    void commit();

    /** Rolls the whole transaction back. */
    void rollback();

    /** Sets a savepoint; the name is one of Tenon's own making. */
    void savepoint(String name);

    /** Undoes everything since the savepoint and forgets it. */
    void rollbackTo(String name);

    /** Keeps everything since the savepoint and forgets it. */
    void release(String name);

    /**
     * Stops the statement in flight, if there is one. May be called by any thread, at any time while the session is on loan
     * to a transaction, and again and again.
     */
    void cancel();

    /** Gives the connection back, clean, for others to use. Called once, unless {@link #discard()} is. */
    void giveBack();

    /**
     * Closes the connection itself, because its state is in doubt. May be called by any thread, also while another one waits
     * for the database: that one then fails as disconnected. It must not wait for the database.
     */
    void discard();
}
