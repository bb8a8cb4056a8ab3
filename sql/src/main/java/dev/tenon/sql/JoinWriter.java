package dev.tenon.sql;

import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Load;
import dev.tenon.plan.step.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes reads whose relations come with them: a subselect a relation gives the rows that belong to a row as a JSON array. Where
 * subselects keep their order, one with the rows stands inside, so that only those of a page are joined, and an aggregate takes its
 * rows in the order of the subselect in it. Where they do not, the relations stand among the columns, and the aggregate is told.
 */
final class JoinWriter {
    private final SqlText sql;
    private final SelectWriter selects;
    private final RowsAsJson json;

    JoinWriter(SqlText sql, SelectWriter selects) {
        this.sql = sql;
        this.selects = selects;
        this.json = sql.dialect().rowsAsJson();
    }

    /** @param keys the keys of the parents that it is for, or null if it is for none */
    void add(Select select, @Nullable List<List<Object>> keys) {
        if (json.ordersItself()) {
            selects.addWith(select, keys, owner -> relations(owner, select));
        } else {
            addAround(select, keys);
        }
    }

    private void addAround(Select select, @Nullable List<List<Object>> keys) {
        String rows = sql.alias();
        sql.add("SELECT ").columns(rows, select.columns());
        counts(rows, select);
        relations(rows, select);
        boolean tellsParent = keys != null && select.per() instanceof Select.Per.ThroughTable;
        sql.add(tellsParent ? ", " + rows + "." + SelectWriter.PARENT : "").add(" FROM (");
        selects.addNamed(select, keys);
        sql.add(") AS ").add(rows);
    }

    private void counts(String rows, Select select) {
        for (int i = 0; i < select.counts().size(); i++) {
            sql.add(", ").add(rows).add("." + SelectWriter.COUNT + i);
        }
    }

    private void relations(String owner, Select select) {
        for (Load load : select.joined()) {
            sql.add(", (");
            relation(owner, load);
            sql.add(")");
        }
    }

    private void relation(String owner, Load load) {
        Select select = load.select();
        if (json.ordersItself()) {
            selects.aggregate(
                    select,
                    owner,
                    load.parentKey(),
                    json.aggregate(),
                    rows -> row(rows, select, () -> selects.counts(rows, select.counts())));
            return;
        }
        String rows = sql.alias();
        sql.add("SELECT ").add(json.aggregate()).add("(");
        row(rows, select, () -> counts(rows, select));
        sql.add(") FROM (");
        selects.addNamed(select, owner, load.parentKey());
        sql.add(") AS ").add(rows);
    }

    private void row(String rows, Select select, Runnable counts) {
        sql.add(json.array()).add("(");
        String comma = "";
        for (Column column : select.columns()) {
            sql.add(comma).add(json.value(column, sql.column(rows, column)));
            comma = ", ";
        }
        counts.run();
        for (Load nested : select.joined()) {
            sql.add(", ").add(json.part()).add("((");
            relation(rows, nested);
            sql.add("))");
        }
        sql.add(")");
    }
}
