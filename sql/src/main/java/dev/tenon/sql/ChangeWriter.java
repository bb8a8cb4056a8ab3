package dev.tenon.sql;

import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Step;
import java.util.List;

/** Writes what makes, changes and deletes rows. */
final class ChangeWriter {
    private final SqlText sql;
    private final PredicateWriter predicates;

    ChangeWriter(SqlText sql) {
        this.sql = sql;
        this.predicates = new PredicateWriter(sql);
    }

    Statement insert(Step.Insert insert, List<List<Operand>> rows) {
        sql.add("INSERT INTO ").add(insert.table());
        if (insert.columns().isEmpty()) {
            sql.add(" DEFAULT VALUES");
        } else {
            sql.add(" (").names(insert.columns()).add(") VALUES ");
            for (int i = 0; i < rows.size(); i++) {
                sql.add(i == 0 ? "(" : ", (");
                values(insert.columns(), rows.get(i));
                sql.add(")");
            }
        }
        conflict(insert);
        return finish(insert.model(), insert.returning());
    }

    Statement update(Step.Update update) {
        sql.add("UPDATE ").add(update.table()).add(" SET ");
        String owner = sql.dialect().quote(update.table());
        assigns(owner, update.assigns());
        predicates.where(owner, update.where());
        return finish(update.model(), update.returning());
    }

    Statement delete(Step.Delete delete) {
        sql.add("DELETE FROM ").add(delete.table());
        predicates.where(sql.dialect().quote(delete.table()), delete.where());
        return finish(delete.model(), delete.returning());
    }

    private void values(List<Column> columns, List<Operand> row) {
        for (int i = 0; i < columns.size(); i++) {
            sql.add(i == 0 ? "" : ", ").add(sql.bind(columns.get(i), row.get(i)));
        }
    }

    private void conflict(Step.Insert insert) {
        if (insert.conflict() instanceof Step.Conflict.Ignore) {
            sql.add(" ON CONFLICT DO NOTHING");
        } else if (insert.conflict() instanceof Step.Conflict.Change change) {
            sql.add(" ON CONFLICT (").names(change.key()).add(") DO UPDATE SET ");
            assigns(sql.dialect().quote(insert.table()), change.assigns());
        }
    }

    private void assigns(String owner, List<Assign> assigns) {
        String comma = "";
        for (Assign assign : assigns) {
            Column column = assign.column();
            sql.add(comma).add(column.name()).add(" = ");
            String value = sql.bind(column, assign.operand());
            sql.add(
                    assign.operation() == Operation.SET
                            ? value
                            : sql.dialect()
                                    .arithmetic(
                                            column.type(),
                                            sql.column(owner, column),
                                            operator(assign.operation()),
                                            value));
            comma = ", ";
        }
    }

    private Statement finish(String model, List<Column> returning) {
        if (!returning.isEmpty()) {
            sql.add(" RETURNING ").names(returning);
        }
        return sql.finish(model, returning);
    }

    private static String operator(Operation operation) {
        return switch (operation) {
            case INCREMENT -> "+";
            case DECREMENT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case SET, PUSH -> throw new IllegalArgumentException(operation + " has no operator");
        };
    }
}
