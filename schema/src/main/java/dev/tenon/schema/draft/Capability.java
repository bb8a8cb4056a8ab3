package dev.tenon.schema.draft;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a database can do of what a schema may ask for. A file without a datasource is held to what most can. */
public enum Capability {
    AUTOINCREMENT,
    AUTOINCREMENT_BESIDE_ID,
    AUTOINCREMENT_SEVERAL,
    AUTOINCREMENT_WITHOUT_INDEX,
    CASCADES_WITHOUT_CYCLES,
    COMPOSITE_TYPES,
    COMPOUND_IDS,
    DECIMAL,
    DEFAULT_AUTO,
    EMBEDDED_MANY_TO_MANY,
    ENUMS,
    IMPLICIT_MANY_TO_MANY,
    JSON,
    JSON_LISTS,
    MULTI_SCHEMA,
    NAMED_DEFAULTS,
    NAMED_FOREIGN_KEYS,
    NAMED_PRIMARY_KEYS,
    REFERENCES_IN_ANY_ORDER,
    SCALAR_LISTS,
    SHARD_KEYS;

    private static final Set<Capability> WITHOUT_DATASOURCE =
            EnumSet.of(AUTOINCREMENT, COMPOUND_IDS, ENUMS, JSON, IMPLICIT_MANY_TO_MANY);
    private static final Set<Capability> SQL = EnumSet.of(AUTOINCREMENT, COMPOUND_IDS, DECIMAL, IMPLICIT_MANY_TO_MANY);
    private static final Set<Capability> COUNTING_ANYWHERE =
            EnumSet.of(AUTOINCREMENT_BESIDE_ID, AUTOINCREMENT_SEVERAL, AUTOINCREMENT_WITHOUT_INDEX);
    private static final Map<Provider, Set<Capability>> OF = new EnumMap<>(Map.of(
            Provider.SQLITE,
            with(SQL, ENUMS, JSON, REFERENCES_IN_ANY_ORDER),
            Provider.MYSQL,
            with(SQL, AUTOINCREMENT_BESIDE_ID, ENUMS, JSON, NAMED_FOREIGN_KEYS, REFERENCES_IN_ANY_ORDER, SHARD_KEYS),
            Provider.POSTGRESQL,
            with(
                    with(SQL, COUNTING_ANYWHERE),
                    ENUMS,
                    JSON,
                    JSON_LISTS,
                    MULTI_SCHEMA,
                    NAMED_FOREIGN_KEYS,
                    NAMED_PRIMARY_KEYS,
                    REFERENCES_IN_ANY_ORDER,
                    SCALAR_LISTS),
            Provider.COCKROACHDB,
            with(
                    with(SQL, COUNTING_ANYWHERE),
                    ENUMS,
                    JSON,
                    MULTI_SCHEMA,
                    NAMED_FOREIGN_KEYS,
                    NAMED_PRIMARY_KEYS,
                    REFERENCES_IN_ANY_ORDER,
                    SCALAR_LISTS),
            Provider.SQLSERVER,
            with(
                    with(SQL, COUNTING_ANYWHERE),
                    CASCADES_WITHOUT_CYCLES,
                    MULTI_SCHEMA,
                    NAMED_DEFAULTS,
                    NAMED_FOREIGN_KEYS,
                    NAMED_PRIMARY_KEYS),
            Provider.MONGODB,
            EnumSet.of(
                    JSON,
                    ENUMS,
                    REFERENCES_IN_ANY_ORDER,
                    SCALAR_LISTS,
                    JSON_LISTS,
                    COMPOSITE_TYPES,
                    DEFAULT_AUTO,
                    EMBEDDED_MANY_TO_MANY)));

    /** Whether the database of a file has it. */
    public boolean isIn(Draft draft) {
        return Provider.of(draft)
                .map(provider -> OF.getOrDefault(provider, Set.of()).contains(this))
                .orElseGet(() -> WITHOUT_DATASOURCE.contains(this));
    }

    private static Set<Capability> with(Set<Capability> some, Capability... more) {
        return with(some, Set.of(more));
    }

    private static Set<Capability> with(Set<Capability> some, Set<Capability> more) {
        Set<Capability> all = EnumSet.copyOf(some);
        all.addAll(more);
        return all;
    }
}
