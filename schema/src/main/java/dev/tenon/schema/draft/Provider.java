package dev.tenon.schema.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the schema language allows with each provider. Which of them can be talked to is known to the dialects alone. */
public enum Provider {
    SQLITE(List.of("sqlite"), false, false),
    POSTGRESQL(List.of("postgresql", "postgres"), true, true),
    MYSQL(List.of("mysql"), false, false),
    SQLSERVER(List.of("sqlserver"), false, true),
    COCKROACHDB(List.of("cockroachdb"), true, true),
    MONGODB(List.of("mongodb"), true, false);

    private final List<String> names;
    private final boolean scalarLists;
    private final boolean namedPrimaryKeys;

    Provider(List<String> names, boolean scalarLists, boolean namedPrimaryKeys) {
        this.names = names;
        this.scalarLists = scalarLists;
        this.namedPrimaryKeys = namedPrimaryKeys;
    }

    /** The provider that goes by this name in a schema file. */
    public static Optional<Provider> of(String name) {
        return Arrays.stream(values())
                .filter(provider -> provider.names.contains(name))
                .findFirst();
    }

    /** Every name that a schema file may use. */
    public static List<String> allNames() {
        return Arrays.stream(values())
                .flatMap(provider -> provider.names.stream())
                .toList();
    }

    /** Whether a column can hold a list of scalars. */
    public boolean hasScalarLists() {
        return scalarLists;
    }

    /** Whether a primary key can be given a name. */
    public boolean hasNamedPrimaryKeys() {
        return namedPrimaryKeys;
    }

    /** Whether a foreign key can be given a name. */
    public boolean hasNamedForeignKeys() {
        return this != SQLITE && this != MONGODB;
    }

    /** Whether only the single id can be counted up by the database. */
    public boolean countsOnlyIds() {
        return this == SQLITE;
    }

    /** Whether index names must differ in the whole database, not only within their table. */
    public boolean hasGlobalIndexNames() {
        return this == SQLITE || this == POSTGRESQL;
    }
}
