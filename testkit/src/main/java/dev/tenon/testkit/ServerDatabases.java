package dev.tenon.testkit;

/** Databases on a server, with the words that it has for what tests do to its connections. Thread-safe. */
public interface ServerDatabases extends TestDatabases {
    /** A query that takes so many seconds. */
    String sleep(double seconds);

    /** A query for the number of the connection that it is sent on. */
    String number();

    /** A statement that ends the connection of this number. */
    String end(long number);

    /** Makes a user who may connect with a password. */
    void user(TestDatabase database, String name, String password);
}
