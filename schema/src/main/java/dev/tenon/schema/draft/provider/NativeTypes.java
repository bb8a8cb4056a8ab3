package dev.tenon.schema.draft.provider;

import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The native types that a schema file can use. Immutable. */
public final class NativeTypes {
    private final Map<String, NativeTypeShape> byName = new LinkedHashMap<>();

    private NativeTypes(List<NativeTypeShape> shapes) {
        shapes.forEach(shape -> byName.putIfAbsent(shape.name(), shape));
    }

    /** Those of the database of a file; none where it names no database. */
    public static NativeTypes of(Draft draft) {
        return new NativeTypes(Provider.of(draft).map(NativeTypes::shapesOf).orElse(List.of()));
    }

    /** Those of a database. */
    public static NativeTypes of(Provider provider) {
        return new NativeTypes(shapesOf(provider));
    }

    private static List<NativeTypeShape> shapesOf(Provider provider) {
        return switch (provider) {
            case SQLITE -> List.of();
            case POSTGRESQL -> PostgresqlTypes.ALL;
            case MYSQL -> MysqlTypes.ALL;
            case SQLSERVER -> SqlserverTypes.ALL;
            case COCKROACHDB -> CockroachdbTypes.ALL;
            case MONGODB -> MongodbTypes.ALL;
        };
    }

    /** Each type. */
    public List<NativeTypeShape> shapes() {
        return List.copyOf(byName.values());
    }

    /** The type of this name. */
    public Optional<NativeTypeShape> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The names of all types. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }
}
