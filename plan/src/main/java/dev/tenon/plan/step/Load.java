package dev.tenon.plan.step;

import java.util.List;

/**
 * The read of a relation for all the records of a slot at once.
 *
 * @param relation the relation field's name
 * @param parentKey the columns of the records that tie them to what is read
 * @param select what is read, with {@link Select#per()}
 * @param loads what is read for the records that come of it
 * @param shared whether several of the records may belong to one and the same row: they hold its key
 * @param fields the scalar fields that stay in these records when all is read
 */
public record Load(
        String relation, List<Column> parentKey, boolean shared, Select select, List<Load> loads, List<String> fields) {
    public Load {
        parentKey = List.copyOf(parentKey);
        fields = List.copyOf(fields);
        loads = List.copyOf(loads);
    }
}
