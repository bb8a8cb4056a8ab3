package dev.tenon.schema.draft.provider;

import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Provider;
import java.util.List;
import java.util.Optional;

/**
 * The native types that a schema file can use. Immutable.
 *
 * @param shapes each type
 */
public record NativeTypes(List<NativeTypeShape> shapes) {
    public NativeTypes {
        shapes = List.copyOf(shapes);
    }

    /** Those of the database of a file; none where it names no database. */
    public static NativeTypes of(Draft draft) {
        return new NativeTypes(Provider.of(draft).map(NativeTypes::shapesOf).orElse(List.of()));
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

    /** The type of this name. */
    public Optional<NativeTypeShape> find(String name) {
        return shapes.stream().filter(shape -> shape.name().equals(name)).findFirst();
    }

    /** The names of all types. */
    public List<String> names() {
        return shapes.stream().map(NativeTypeShape::name).toList();
    }
}
