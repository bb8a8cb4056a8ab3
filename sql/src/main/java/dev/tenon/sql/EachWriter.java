package dev.tenon.sql;

import dev.tenon.plan.Ability;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Step;
import java.util.ArrayList;
import java.util.List;

/** Writes a statement that changes many rows, each in its own way: by a table of values, or else by a choice for each column. */
final class EachWriter {
    private final SqlText sql;
    private final Step.UpdateEach each;
    private final List<List<Operand>> rows;
    private final String owner;

    EachWriter(SqlText sql, Step.UpdateEach each, List<List<Operand>> rows) {
        this.sql = sql;
        this.each = each;
        this.rows = rows;
        this.owner = sql.dialect().quote(each.table());
    }

    Statement write() {
        sql.add("UPDATE ").add(each.table()).add(" SET ");
        if (sql.dialect().capabilities().has(Ability.UPDATE_FROM_VALUES)) {
            byTable();
        } else {
            byChoice();
        }
        return sql.finish(each.model(), List.of());
    }

    private void byTable() {
        String table = sql.alias();
        int at = each.key().size();
        String comma = "";
        for (Assign assign : each.assigns()) {
            boolean own = assign.operand() instanceof Operand.Proposed;
            sql.add(comma).add(assign.column().name()).add(" = ");
            sql.add(changed(assign, own ? name(table, at++) : operand(assign.column(), assign.operand())));
            comma = ", ";
        }
        sql.add(" FROM (VALUES ");
        List<Column> columns = columns();
        comma = "(";
        for (List<Operand> row : rows) {
            sql.add(comma);
            for (int i = 0; i < row.size(); i++) {
                String value = sql.bind(columns.get(i), row.get(i));
                sql.add(i == 0 ? "" : ", ").add(sql.dialect().typed(columns.get(i), value));
            }
            sql.add(")");
            comma = ", (";
        }
        sql.add(") AS ").add(table).add(" WHERE ");
        for (int i = 0; i < each.key().size(); i++) {
            sql.add(i == 0 ? "" : " AND ").add(sql.column(owner, each.key().get(i)));
            sql.add(" = ").add(name(table, i));
        }
    }

    /** What the columns of a table of values are called. */
    private static String name(String table, int column) {
        return table + ".column" + (column + 1);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(each.key());
        each.assigns().stream()
                .filter(assign -> assign.operand() instanceof Operand.Proposed)
                .forEach(assign -> columns.add(assign.column()));
        return columns;
    }

    private void byChoice() {
        int at = each.key().size();
        String comma = "";
        for (Assign assign : each.assigns()) {
            sql.add(comma).add(assign.column().name()).add(" = ");
            if (assign.operand() instanceof Operand.Proposed) {
                choice(assign, at++);
            } else {
                sql.add(changed(assign, operand(assign.column(), assign.operand())));
            }
            comma = ", ";
        }
        String or = " WHERE ";
        for (List<Operand> row : rows) {
            sql.add(or).add("(");
            isRow(row);
            sql.add(")");
            or = " OR ";
        }
    }

    private void choice(Assign assign, int at) {
        sql.add("CASE");
        for (List<Operand> row : rows) {
            sql.add(" WHEN ");
            isRow(row);
            sql.add(" THEN ").add(changed(assign, sql.bind(assign.column(), row.get(at))));
        }
        sql.add(" ELSE ").add(sql.column(owner, assign.column())).add(" END");
    }

    private void isRow(List<Operand> row) {
        for (int i = 0; i < each.key().size(); i++) {
            Column column = each.key().get(i);
            sql.add(i == 0 ? "" : " AND ").add(sql.column(owner, column));
            sql.add(" = ").add(sql.bind(column, row.get(i)));
        }
    }

    private String changed(Assign assign, String value) {
        Column column = assign.column();
        String before = sql.column(owner, column);
        return switch (assign.operation()) {
            case SET -> value;
            case PUSH -> sql.dialect().append(column, before, value);
            default -> sql.dialect().arithmetic(column, before, ChangeWriter.operator(assign.operation()), value);
        };
    }

    private String operand(Column column, Operand operand) {
        return new ChangeWriter(sql).operand(owner, column, operand);
    }
}
