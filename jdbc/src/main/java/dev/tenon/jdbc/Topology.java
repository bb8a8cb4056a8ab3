package dev.tenon.jdbc;

/** How many connections of which role serve a database best. */
public enum Topology {
    /** A single connection for everything: it is the database. */
    SOLE_CONNECTION,
    /** One connection that writes, and many beside it that read. */
    ONE_WRITER,
    /** Many connections, each of which reads and writes. */
    MANY
}
