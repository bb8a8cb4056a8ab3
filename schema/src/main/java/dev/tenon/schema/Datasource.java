package dev.tenon.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code datasource} block.
 *
 * @param name its name
 * @param provider the database, by the name in the file
 * @param url where it is
 * @param directUrl where it is for commands that must not go through a pool of connections
 * @param shadowDatabaseUrl where migrations are tried out
 * @param relationMode who keeps relations whole
 * @param schemas the parts of the database that models live in ({@code schemas}), in order of place
 * @param extensions the database's extensions that the schema asks for, in order of place
 * @param documentation its {@code ///} lines
 */
public record Datasource(
        String name,
        String provider,
        Url url,
        Url directUrl,
        Url shadowDatabaseUrl,
        RelationMode relationMode,
        List<String> schemas,
        List<Extension> extensions,
        @Nullable String documentation) {
    public Datasource {
        schemas = List.copyOf(schemas);
        extensions = List.copyOf(extensions);
    }

    /** A datasource of which nothing else is said. */
    public Datasource(String name, String provider, Url url) {
        this(
                name,
                provider,
                url,
                new Url.Absent(),
                new Url.Absent(),
                RelationMode.FOREIGN_KEYS,
                List.of(),
                List.of(),
                null);
    }

    /** A url: its text, or the environment variable that holds it. */
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

    /** Who keeps relations whole. */
    public enum RelationMode {
        /** The database, by foreign keys. */
        FOREIGN_KEYS("foreignKeys"),
        /** The client: the database has no foreign keys. */
        PRISMA("prisma");

        private final String keyword;

        RelationMode(String keyword) {
            this.keyword = keyword;
        }

        /** The word for it in a schema file. */
        public String keyword() {
            return keyword;
        }
    }

    /**
     * An extension of the database.
     *
     * @param name its name in the schema
     * @param databaseName its name in the database ({@code map})
     * @param version its version; null for any
     * @param namespace the part of the database to install it in ({@code schema}); null for the database's own choice
     */
    public record Extension(
            String name,
            String databaseName,
            @Nullable String version,
            @Nullable String namespace) {}
}
