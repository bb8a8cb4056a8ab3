package dev.tenon.schema.draft.provider;

import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Provider;
import java.util.Set;

/** What the keys and indexes of a database can do. A file without a datasource is held to what all can. */
public enum KeyCapability {
    /** A key can be over the first characters of a column. */
    LENGTHS(Provider.MYSQL),
    /** A primary key can be in descending order. */
    SORTED_PRIMARY_KEYS(Provider.SQLSERVER),
    /** A key can give the table its order. */
    CLUSTERED(Provider.SQLSERVER),
    /** An index can be about some records alone. */
    PARTIAL(Provider.POSTGRESQL, Provider.SQLITE, Provider.SQLSERVER, Provider.COCKROACHDB),
    /** There are indexes over the words of texts. */
    FULLTEXT(Provider.MYSQL, Provider.MONGODB),
    /** Such an index can have fields in an order of their own. */
    SORTED_FULLTEXT(Provider.MONGODB),
    /** A table can have several such indexes. */
    SEVERAL_FULLTEXT(Provider.MYSQL),
    /** Indexes know the kinds of Postgres with their operator classes. */
    OPERATOR_CLASSES(Provider.POSTGRESQL),
    /** Indexes over the parts of lists and documents have rules of their own. */
    INVERTED_INDEXES(Provider.COCKROACHDB);

    private final Set<Provider> providers;

    KeyCapability(Provider... providers) {
        this.providers = Set.of(providers);
    }

    /** Whether the database of a file has it. */
    public boolean isIn(Draft draft) {
        return Provider.of(draft).map(providers::contains).orElse(false);
    }
}
