package dev.tenon.meaning;

import dev.tenon.error.SchemaException;
import dev.tenon.schema.SchemaFile;
import dev.tenon.testkit.TestDatabases;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * A database that the tests run on.
 *
 * @param databases gives an empty one each time
 * @param differences in what it differs from the naive evaluation
 */
record Place(TestDatabases databases, Set<Difference> differences) {
    Place {
        differences = Set.copyOf(differences);
    }

    /** One of each kind there is. A run can be held to some: {@code -Dtenon.meaning.places=sqlite,…}. */
    static List<Place> all() {
        List<String> chosen =
                List.of(System.getProperty("tenon.meaning.places", "").split(",", -1));
        return ServiceLoader.load(TestDatabases.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(databases -> chosen.contains("") || chosen.contains(databases.provider()))
                .map(databases -> new Place(databases, WrittenList.of(databases.provider())))
                .toList();
    }

    /** What a datasource names it. */
    String provider() {
        return databases.provider();
    }

    /** Whether it has lists of scalars. */
    boolean hasLists() {
        String schema = """
                datasource db {
                  provider = "%s"
                }
                model List {
                  id     Int      @id
                  values String[]
                }
                """.formatted(provider());
        try {
            SchemaFile.parse("list.prisma", schema);
            return true;
        } catch (SchemaException refused) {
            return false;
        }
    }

    /** The same, taken for one with other differences. */
    Place with(Set<Difference> others) {
        return new Place(databases, others);
    }

    @Override
    public String toString() {
        return provider();
    }
}
