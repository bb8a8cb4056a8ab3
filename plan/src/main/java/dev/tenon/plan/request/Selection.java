package dev.tenon.plan.request;

import java.util.List;

/**
 * What comes with a record besides its own scalars.
 *
 * @param includes the relations to load
 */
public record Selection(List<Include> includes) {
    private static final Selection SCALARS = new Selection(List.of());

    public Selection {
        includes = List.copyOf(includes);
    }

    /** Nothing else. */
    public static Selection scalars() {
        return SCALARS;
    }

    /**
     * A relation to load.
     *
     * @param relation the relation field's name
     * @param arguments which of its records; for a to-one relation only the selection counts
     */
    public record Include(String relation, ReadArguments arguments) {}
}
