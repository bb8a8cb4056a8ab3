package dev.tenon.client;

/** What becomes of a new record of which a unique key says that it is already there. */
public enum Duplicates {
    /** It is an error, and nothing is written. */
    REFUSE,
    /** It is left out; what is there stays as it is. */
    SKIP
}
