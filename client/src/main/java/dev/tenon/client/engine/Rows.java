package dev.tenon.client.engine;

import dev.tenon.plan.step.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the values that a session gives into rows with names. */
final class Rows {
    private Rows() {}

    /** The rows of a result whose first columns are these. */
    static List<Row> of(List<Column> columns, List<@Nullable Object[]> values) {
        List<Row> rows = new ArrayList<>(values.size());
        for (@Nullable Object[] value : values) {
            rows.add(of(columns, value));
        }
        return rows;
    }

    static Row of(List<Column> columns, @Nullable Object[] values) {
        Map<String, @Nullable Object> scalars = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            scalars.put(columns.get(i).field(), values[i]);
        }
        return new Row(scalars, Map.of());
    }
}
