package dev.tenon.meaning;

import java.util.Set;
import java.util.function.Supplier;

/**
 * A database that the tests run on.
 *
 * @param provider what a datasource names it
 * @param url gives the url of an empty database, a new one each time
 * @param hasLists whether it has lists of scalars
 * @param differences in what it differs from the naive evaluation
 */
record Place(String provider, Supplier<String> url, boolean hasLists, Set<Difference> differences) {
    Place {
        differences = Set.copyOf(differences);
    }

    /** The same, taken for one with other differences. */
    Place with(Set<Difference> others) {
        return new Place(provider, url, hasLists, others);
    }
}
