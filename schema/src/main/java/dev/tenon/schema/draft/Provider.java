package dev.tenon.schema.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the schema language allows with each provider. Which of them can be talked to is known to the dialects alone. */
public enum Provider {
    SQLITE("sqlite", List.of("sqlite")),
    POSTGRESQL("Postgres", List.of("postgresql", "postgres")),
    MYSQL("MySQL", List.of("mysql")),
    SQLSERVER("SQL Server", List.of("sqlserver")),
    COCKROACHDB("CockroachDB", List.of("cockroachdb")),
    MONGODB("MongoDB", List.of("mongodb"));

    private final String title;
    private final List<String> names;

    Provider(String title, List<String> names) {
        this.title = title;
        this.names = names;
    }

    /** The provider that goes by this name in a schema file. */
    public static Optional<Provider> of(String name) {
        return Arrays.stream(values())
                .filter(provider -> provider.names.contains(name))
                .findFirst();
    }

    /** The provider of a file's datasource. */
    public static Optional<Provider> of(Draft draft) {
        return draft.knownProvider();
    }

    /** What it is called in a sentence. */
    public String title() {
        return title;
    }

    /** The first of the names that a schema file may use. */
    public String providerName() {
        return names.get(0);
    }

    /** Whether the database keeps documents instead of tables. */
    public boolean keepsDocuments() {
        return this == MONGODB;
    }

    /** Whether {@code NoAction} is told from {@code Restrict} where the database is not asked. */
    public boolean emulatesNoAction() {
        return this != POSTGRESQL && this != SQLITE;
    }

    /** Whether the database refuses to delete what is referred to before anything else is done. */
    public boolean hasRestrict() {
        return this != SQLSERVER;
    }

    /** Whether the database is a file. */
    public boolean isFile() {
        return this == SQLITE;
    }

    /** Whether the database itself can hold relations. */
    public boolean hasForeignKeys() {
        return this != MONGODB;
    }

    /** Whether a column can take its values from a sequence of its own. */
    public boolean hasSequences() {
        return this == COCKROACHDB;
    }

    /** Whether what counts by itself is as wide as the database makes it, so that only wide fields can hold it. */
    public boolean countsInBigIntsAlone() {
        return this == COCKROACHDB;
    }

    /** Whether the database has extensions that a schema can name. */
    public boolean hasExtensions() {
        return this == POSTGRESQL;
    }

    /** Every name that a schema file may use. */
    public static List<String> allNames() {
        return Arrays.stream(values())
                .flatMap(provider -> provider.names.stream())
                .toList();
    }

    /** Where to read why {@code SetNull} on a required field is unwise, where the database does not refuse it at once. */
    public Optional<String> setNullAdvice() {
        return this == POSTGRESQL ? Optional.of("https://pris.ly/d/postgres-set-null") : Optional.empty();
    }

    /** A name as the database compares it: some take no heed of capitals. */
    public String compared(String name) {
        return this == SQLITE ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** The most bytes of UTF-8 that a name in the database can have. */
    public int identifierLimit() {
        return switch (this) {
            case POSTGRESQL, COCKROACHDB -> 63;
            case MYSQL -> 64;
            case SQLSERVER -> 128;
            case MONGODB -> 127;
            case SQLITE -> 10_000;
        };
    }

    /** Where to read why {@code SetDefault} does not do what it says, where it does not. */
    public Optional<String> setDefaultAdvice() {
        return this == MYSQL ? Optional.of("https://pris.ly/d/mysql-set-default") : Optional.empty();
    }

    /** Whether a default value is a constraint with a name. */
    public boolean hasNamedDefaults() {
        return this == SQLSERVER;
    }

    /** Whether the columns of a link table are its primary key, rather than a unique index. */
    public boolean hasLinkTablePrimaryKeys() {
        return this == POSTGRESQL;
    }
}
