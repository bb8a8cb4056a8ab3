package dev.tenon.schema;

/**
 * The {@code datasource} block.
 *
 * @param name its name
 * @param provider the database, by the name in the file ({@code sqlite})
 * @param url where it is
 */
public record Datasource(String name, String provider, Url url) {

    /** The {@code url} argument: its text, or the environment variable that holds it. */
    public sealed interface Url {
        /** A text in the file. Not printed: it may hold a password. */
        record Literal(String text) implements Url {
            @Override
            public String toString() {
                return "Literal[…]";
            }
        }

        /** {@code env("NAME")}. */
        record Environment(String variable) implements Url {}

        /** No url in the file: it is given when the client is opened. */
        record Absent() implements Url {}
    }
}
