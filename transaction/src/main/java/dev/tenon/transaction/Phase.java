package dev.tenon.transaction;

/** Where a transaction stands. Which event leads from which phase to which, {@link Transitions} says. */
public enum Phase {
    /** It is running: statements are taken. */
    OPEN(false),
    /** A statement failed: all that can still be done is to roll back, the whole of it or the nested part that failed. */
    POISONED(false),
    /** COMMIT is under way: nothing else is taken until it is known how that went. */
    COMMITTING(false),
    /** The database acknowledged the COMMIT. */
    COMMITTED(true),
    /** It was rolled back, because its owner asked for it or because it could not be committed. */
    ROLLED_BACK(true),
    /** The database had given it up, or the connection was lost before COMMIT was sent: nothing of it was kept. */
    ABORTED(true),
    /** It lived longer than its timeout and was rolled back. */
    TIMED_OUT(true),
    /** The connection was lost while COMMIT was under way: whether it was kept is not known. */
    UNKNOWN(true);

    private final boolean ended;

    Phase(boolean ended) {
        this.ended = ended;
    }

    /** Whether this phase is final. A transaction in it no longer has a session. */
    public boolean isEnded() {
        return ended;
    }
}
