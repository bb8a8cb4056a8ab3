package dev.tenon.plan;

import dev.tenon.plan.step.Load;
import dev.tenon.plan.step.Select;
import dev.tenon.schema.FieldType;
import java.util.ArrayList;
import java.util.List;

/**
 * Which relations can be read in the statement that reads the records that they belong to.
 *
 * @param capabilities what the database can do
 */
record Joins(Capabilities capabilities) {
    /** A row is written as one call of a function, which takes a hundred arguments on the database that takes fewest. */
    private static final int MOST_VALUES = 90;

    /**
     * The relations of records.
     *
     * @param joined those that are read in the same statement
     * @param loads those that are read in their own
     */
    record Relations(List<Load> joined, List<Load> loads) {}

    /** Each where it can be. */
    Relations split(List<Load> all) {
        List<Load> joined = new ArrayList<>();
        List<Load> loads = new ArrayList<>();
        for (Load load : all) {
            (isJoinable(load) ? joined : loads).add(load);
        }
        return new Relations(joined, loads);
    }

    private boolean isJoinable(Load load) {
        Select select = load.select();
        return capabilities.has(Ability.ROWS_AS_JSON)
                && load.loads().isEmpty()
                && (capabilities.has(Ability.LOOKS_OUT_ANYWHERE) || looksOutAtMostOnce(select))
                && select.columns().size()
                                + select.counts().size()
                                + select.joined().size()
                        <= MOST_VALUES
                && select.columns().stream().noneMatch(column -> column.type() instanceof FieldType.ListOf);
    }

    /** Rows of distinct values are chosen in a FROM; what is counted or joined of these rows stands in what is aggregated. */
    private static boolean looksOutAtMostOnce(Select select) {
        return select.distinct().isEmpty()
                && select.counts().stream()
                        .allMatch(count -> count.where().lookups().findAny().isEmpty())
                && select.joined().stream().map(Load::select).allMatch(Joins::looksNowhere);
    }

    private static boolean looksNowhere(Select select) {
        return select.from() == null && select.where().lookups().findAny().isEmpty();
    }
}
