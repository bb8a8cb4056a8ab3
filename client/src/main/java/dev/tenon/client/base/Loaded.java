package dev.tenon.client.base;

import dev.tenon.error.NotLoadedException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a record besides the values in it. Immutable.
 *
 * @param missing the scalar fields that the query left out
 * @param counts how many records each relation has that was counted
 */
public record Loaded(Set<String> missing, Map<String, Long> counts) {
    private static final Loaded SCALARS = new Loaded(Set.of(), Map.of());

    /** Copies both. */
    public Loaded {
        missing = Set.copyOf(missing);
        counts = Map.copyOf(counts);
    }

    /** Every scalar field was read, and no relation counted. */
    public static Loaded scalars() {
        return SCALARS;
    }

    /**
     * Refuses a scalar field that was not read.
     *
     * @throws NotLoadedException if the query left it out
     */
    public void require(String model, String field) {
        if (!missing.isEmpty() && missing.contains(field)) {
            throw new NotLoadedException(
                    "`" + field + "` of this `" + model + "` was not read.",
                    "Name it in the `select` of the query, or do not `omit` it; if the client does, name it in `withOmitted`.",
                    null);
        }
    }

    /**
     * The relation, if it was loaded.
     *
     * @throws NotLoadedException if it was not
     */
    public static <T> T relation(@Nullable T value, String model, String field) {
        if (value == null) {
            throw notLoaded("`" + field + "` of this `" + model + "` was not loaded.", field);
        }
        return value;
    }

    /**
     * How many records a relation has, if they were counted.
     *
     * @param accessor what counts them is called
     * @throws NotLoadedException if they were not
     */
    public long count(String model, String relation, String accessor) {
        Long count = counts.get(relation);
        if (count == null) {
            throw notLoaded("The `" + relation + "` of this `" + model + "` were not counted.", accessor);
        }
        return count;
    }

    private static NotLoadedException notLoaded(String problem, String accessor) {
        return new NotLoadedException(
                problem, "Ask for it where the record is read: `include(i -> i." + accessor + "())`.", null);
    }
}
