package dev.tenon.plan.request;

import java.util.List;

/**
 * What is written to one record, and to the records around it.
 *
 * @param scalars its own fields, each at most once
 * @param relations its relation fields, each at most once
 */
public record WriteData(List<Assignment> scalars, List<RelationWrite> relations) {
    public WriteData {
        scalars = List.copyOf(scalars);
        relations = List.copyOf(relations);
    }

    /** Nothing. */
    public static WriteData nothing() {
        return new WriteData(List.of(), List.of());
    }

    /**
     * A relation field and what happens to its records.
     *
     * @param relation the relation field's name
     * @param writes the writes, in the order in which they were named
     */
    public record RelationWrite(String relation, List<NestedWrite> writes) {
        public RelationWrite {
            writes = List.copyOf(writes);
        }
    }
}
