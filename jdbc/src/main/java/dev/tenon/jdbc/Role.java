package dev.tenon.jdbc;

/** What a connection is opened for. */
public enum Role {
    /** Reads only: the database itself refuses a write on it. */
    READER,
    /** Reads and writes. */
    WRITER,
    /** Reads and writes, and there is no other: the database lives and dies with it. */
    SOLE
}
