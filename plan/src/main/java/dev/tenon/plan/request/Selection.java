package dev.tenon.plan.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a record, and what comes with it.
 *
 * @param fields the names of the scalar fields to read; null is all of them, none is a record of relations and counts only
 * @param includes the relations to load
 * @param counts the to-many relations whose records are counted
 * @param omitted the scalar fields that are left out of all of them; none if {@code fields} names some
 * @param kept the scalar fields that are read although the client leaves them out
 * @param strategy how the relations are loaded, and those that come with them; null is as around it, or as the client has it
 */
public record Selection(
        @Nullable List<String> fields,
        List<Include> includes,
        List<RelationCount> counts,
        List<String> omitted,
        List<String> kept,
        @Nullable LoadStrategy strategy) {
    private static final Selection SCALARS = new Selection(List.of());

    public Selection {
        fields = fields == null ? null : List.copyOf(fields);
        includes = List.copyOf(includes);
        counts = List.copyOf(counts);
        omitted = List.copyOf(omitted);
        kept = List.copyOf(kept);
    }

    /** Nothing left out of all fields. */
    public Selection(@Nullable List<String> fields, List<Include> includes, List<RelationCount> counts) {
        this(fields, includes, counts, List.of(), List.of(), null);
    }

    /** Every scalar field, and these relations. */
    public Selection(List<Include> includes) {
        this(null, includes, List.of());
    }

    /** The same, with its relations loaded in this way; null is as around it. */
    public Selection loading(@Nullable LoadStrategy by) {
        return new Selection(fields, includes, counts, omitted, kept, by);
    }

    /** Every scalar field, and nothing else. */
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

    /**
     * A to-many relation whose records are counted.
     *
     * @param relation the relation field's name
     * @param where which of its records count
     */
    public record RelationCount(String relation, Filter where) {}
}
