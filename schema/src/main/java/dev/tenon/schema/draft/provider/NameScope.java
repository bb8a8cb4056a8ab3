package dev.tenon.schema.draft.provider;

import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Provider;
import java.util.List;
import java.util.Set;

/**
 * Where names of constraints must differ.
 *
 * @param global whether in the whole database schema, rather than in each table
 * @param kinds the constraints whose names must differ
 * @param reported the constraints whose names are complained about
 * @param words what they are called in a sentence
 */
public record NameScope(boolean global, Set<Kind> kinds, Set<Kind> reported, String words) {

    /** What has a name in the database. */
    public enum Kind {
        PRIMARY_KEY,
        INDEX,
        FOREIGN_KEY,
        DEFAULT
    }

    private static final Set<Kind> INDEXES = Set.of(Kind.INDEX);
    private static final Set<Kind> KEYS = Set.of(Kind.PRIMARY_KEY, Kind.INDEX);
    private static final NameScope TABLE_INDEXES =
            new NameScope(false, INDEXES, INDEXES, "indexes and unique constraints");
    private static final NameScope TABLE_CONSTRAINTS = new NameScope(
            false,
            Set.of(Kind.PRIMARY_KEY, Kind.INDEX, Kind.FOREIGN_KEY),
            Set.of(Kind.PRIMARY_KEY, Kind.FOREIGN_KEY),
            "primary key, indexes, unique constraints and foreign keys");

    public NameScope {
        kinds = Set.copyOf(kinds);
        reported = Set.copyOf(reported);
    }

    /** Those of the database of a file. */
    public static List<NameScope> of(Draft draft) {
        return Provider.of(draft).map(NameScope::of).orElse(List.of());
    }

    private static List<NameScope> of(Provider provider) {
        return switch (provider) {
            case SQLITE -> List.of(new NameScope(true, INDEXES, INDEXES, "indexes and unique constraints"));
            case POSTGRESQL ->
                List.of(
                        new NameScope(true, KEYS, KEYS, "primary key, indexes and unique constraints"),
                        TABLE_CONSTRAINTS);
            case COCKROACHDB -> List.of(TABLE_CONSTRAINTS);
            case MYSQL ->
                List.of(
                        new NameScope(true, Set.of(Kind.FOREIGN_KEY), Set.of(Kind.FOREIGN_KEY), "foreign keys"),
                        TABLE_INDEXES);
            case SQLSERVER -> List.of(sqlserverConstraints(), sqlserverKeys());
            case MONGODB -> List.of(TABLE_INDEXES);
        };
    }

    private static NameScope sqlserverConstraints() {
        Set<Kind> kinds = Set.of(Kind.PRIMARY_KEY, Kind.FOREIGN_KEY, Kind.DEFAULT);
        return new NameScope(true, kinds, kinds, "primary keys, foreign keys and default constraints");
    }

    private static NameScope sqlserverKeys() {
        return new NameScope(false, KEYS, KEYS, "primary key, indexes and unique constraints");
    }

    /** The place where they must differ, for a constraint of this model. */
    public String description(String model) {
        return global ? "global for " + words : "on model `" + model + "` for " + words;
    }
}
