package dev.tenon.client.engine;

import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Load;
import dev.tenon.plan.step.RelatedCount;
import dev.tenon.plan.step.Select;
import dev.tenon.plan.step.Total;
import dev.tenon.sql.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the values that a session gives into rows with names. */
final class Rows {
    private Rows() {}

    /** The rows of a result whose columns are these. */
    static List<Row> of(List<Column> columns, List<@Nullable Object[]> values) {
        List<Row> rows = new ArrayList<>(values.size());
        for (@Nullable Object[] value : values) {
            rows.add(new Row(scalars(columns, value), Map.of()));
        }
        return rows;
    }

    /** The rows of a read, with the relations that are joined to it. */
    static List<Row> of(Select select, Dialect dialect, List<@Nullable Object[]> values) {
        List<Row> rows = new ArrayList<>(values.size());
        for (@Nullable Object[] value : values) {
            rows.add(of(select, dialect, value));
        }
        return rows;
    }

    static Row of(Select select, Dialect dialect, @Nullable Object[] values) {
        Map<String, Long> counts = new LinkedHashMap<>();
        int place = select.columns().size();
        for (RelatedCount count : select.counts()) {
            counts.put(count.relation(), (Long) Objects.requireNonNull(values[place++]));
        }
        return new Row(scalars(select.columns(), values), joined(select, dialect, values, place), counts);
    }

    private static Map<String, List<Row>> joined(Select select, Dialect dialect, @Nullable Object[] values, int first) {
        if (select.joined().isEmpty()) {
            return Map.of();
        }
        JoinedRows joined = new JoinedRows(dialect.rowsAsJson());
        Map<String, List<Row>> relations = new LinkedHashMap<>();
        int place = first;
        for (Load load : select.joined()) {
            relations.put(load.relation(), List.copyOf(joined.read(load, values[place++])));
        }
        return relations;
    }

    /** The group in a row whose columns are those that groups are made by, then the totals. */
    static Result.Group group(List<Column> by, List<Total> totals, @Nullable Object[] values) {
        Map<Aggregation, @Nullable Object> aggregates = new LinkedHashMap<>();
        int place = by.size();
        for (Total total : totals) {
            aggregates.put(total.asked(), values[place++]);
        }
        return new Result.Group(scalars(by, values), aggregates);
    }

    private static Map<String, @Nullable Object> scalars(List<Column> columns, @Nullable Object[] values) {
        Map<String, @Nullable Object> scalars = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            scalars.put(columns.get(i).field(), values[i]);
        }
        return scalars;
    }
}
