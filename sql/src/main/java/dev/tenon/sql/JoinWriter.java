package dev.tenon.sql;

import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Load;
import dev.tenon.plan.step.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes reads whose relations come with them: around the read of the rows stands one that adds to each a subselect a relation,
 * which gives the rows that belong to it as a JSON array. The rows are chosen first, so that only those of a page are joined; an
 * aggregate of a subselect takes its rows in that one's order.
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
        String rows = sql.alias();
        sql.add("SELECT ").columns(rows, select.columns());
        counts(rows, select);
        for (Load load : select.joined()) {
            sql.add(", ");
            relation(rows, load);
        }
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

    private void relation(String owner, Load load) {
        Select select = load.select();
        String rows = sql.alias();
        sql.add("(SELECT ").add(json.aggregate()).add("(").add(json.array()).add("(");
        String comma = "";
        for (Column column : select.columns()) {
            sql.add(comma).add(json.value(column, sql.column(rows, column)));
            comma = ", ";
        }
        counts(rows, select);
        for (Load nested : select.joined()) {
            sql.add(", ").add(json.part()).add("(");
            relation(rows, nested);
            sql.add(")");
        }
        sql.add(")) FROM (");
        selects.addNamed(select, owner, load.parentKey());
        sql.add(") AS ").add(rows).add(")");
    }
}
