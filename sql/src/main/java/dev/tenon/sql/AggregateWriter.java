package dev.tenon.sql;

import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Grouping;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Step;
import dev.tenon.plan.step.Total;
import dev.tenon.schema.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes aggregates. The columns of a group are those that it is made by, then its totals. */
final class AggregateWriter {
    private final SqlText sql;
    private final OrderWriter orders;
    private final PredicateWriter predicates;

    AggregateWriter(SqlText sql) {
        this.sql = sql;
        this.orders = new OrderWriter(sql);
        this.predicates = new PredicateWriter(sql);
    }

    Statement aggregate(Step.Aggregate aggregate) {
        String window = sql.alias();
        sql.add("SELECT ");
        totals(window, aggregate.totals(), "");
        sql.add(" FROM (");
        new SelectWriter(sql).add(aggregate.window(), null);
        sql.add(") AS ").add(window);
        return sql.finish(
                types(List.of(), aggregate.totals()), aggregate.window().model());
    }

    Statement group(Grouping grouping) {
        String owner = sql.alias();
        String by = grouping.by().stream()
                .map(column -> sql.comparable(owner, column))
                .collect(Collectors.joining(", "));
        sql.add("SELECT ").add(by);
        totals(owner, grouping.totals(), ", ");
        sql.add(" FROM ").add(grouping.table()).add(" AS ").add(owner);
        predicates.where(owner, grouping.where());
        sql.add(" GROUP BY ").add(by);
        if (!grouping.having().equals(Predicate.always())) {
            sql.add(" HAVING ");
            predicates.conjunction(owner, grouping.having());
        }
        orders.orderBy(owner, grouping.sort());
        new SelectWriter(sql).limit(grouping.page());
        return sql.finish(types(grouping.by(), grouping.totals()), grouping.model());
    }

    private void totals(String owner, List<Total> totals, String first) {
        String comma = first;
        for (Total total : totals) {
            sql.add(comma).add(orders.total(owner, total));
            comma = ", ";
        }
    }

    private static List<FieldType> types(List<Column> by, List<Total> totals) {
        List<FieldType> types = new ArrayList<>();
        by.forEach(column -> types.add(column.type()));
        totals.forEach(total -> types.add(total.type()));
        return types;
    }
}
