package dev.tenon.sql;

import dev.tenon.plan.Ability;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            sql.add(sql.dialect().defaultRow());
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

    /** A row that is there already is set to what it is, for only so does every database count it. */
    Statement tie(Step.TieMatching tie) {
        List<Column> columns = List.of(tie.here(), tie.there());
        String owner = sql.alias();
        sql.add("INSERT INTO ").add(tie.table()).add(" (").names(columns).add(") SELECT ");
        sql.add(sql.dialect().typed(tie.here(), sql.bind(tie.here(), tie.record())));
        sql.add(", ").add(sql.column(owner, tie.key()));
        sql.add(" FROM ").add(tie.target()).add(" AS ").add(owner);
        predicates.where(owner, tie.where());
        sql.add(sql.dialect().changeExisting(columns.stream().map(Column::name).toList()));
        assigns(sql.dialect().quote(tie.table()), List.of(Assign.set(tie.here(), new Operand.Sibling(tie.here()))));
        return sql.finish(tie.model(), List.of());
    }

    Statement update(Step.Update update) {
        sql.add("UPDATE ").add(update.table()).add(" SET ");
        String owner = sql.dialect().quote(update.table());
        assigns(owner, update.assigns());
        where(update.table(), update.where(), update.limit());
        return finish(update.model(), update.returning());
    }

    /** Reads the rows that are to be changed, with what the changes will give. */
    Statement lock(Step.Lock lock) {
        String owner = sql.alias();
        sql.add("SELECT ").columns(owner, lock.columns());
        for (Assign assign : lock.after()) {
            sql.add(", ").add(value(owner, assign));
        }
        sql.add(" FROM ").add(lock.table()).add(" AS ").add(owner);
        predicates.where(owner, lock.where());
        if (lock.limit() != null) {
            sql.add(" LIMIT ").add(sql.bind(lock.limit().rows()));
        }
        sql.add(sql.dialect().locking());
        return sql.finish(lock.model(), lock.read());
    }

    Statement delete(Step.Delete delete) {
        sql.add("DELETE FROM ").add(delete.table());
        where(delete.table(), delete.where(), delete.limit());
        return finish(delete.model(), delete.returning());
    }

    private void values(List<Column> columns, List<Operand> row) {
        for (int i = 0; i < columns.size(); i++) {
            sql.add(i == 0 ? "" : ", ").add(sql.bind(columns.get(i), row.get(i)));
        }
    }

    private void conflict(Step.Insert insert) {
        if (insert.conflict() instanceof Step.Conflict.Ignore ignore) {
            Identifier any = insert.columns().get(0).name();
            sql.add(sql.dialect()
                    .leaveExisting(ignore.key().stream().map(Column::name).toList(), any));
        } else if (insert.conflict() instanceof Step.Conflict.Overlook) {
            sql.add(sql.dialect().overlookExisting(insert.columns().get(0).name()));
        } else if (insert.conflict() instanceof Step.Conflict.Change change) {
            sql.add(sql.dialect()
                    .changeExisting(change.key().stream().map(Column::name).toList()));
            assigns(sql.dialect().quote(insert.table()), change.assigns());
        }
    }

    private void assigns(String owner, List<Assign> assigns) {
        String comma = "";
        for (Assign assign : assigns) {
            sql.add(comma).add(assign.column().name()).add(" = ").add(value(owner, assign));
            comma = ", ";
        }
    }

    private String value(String owner, Assign assign) {
        Column column = assign.column();
        return switch (assign.operation()) {
            case SET -> operand(owner, column, assign.operand());
            case PUSH -> {
                String list = sql.column(owner, column);
                yield sql.dialect().append(column, list, operand(owner, column, assign.operand()));
            }
            default -> {
                String before = sql.column(owner, column);
                String by = operand(owner, column, assign.operand());
                yield sql.dialect().arithmetic(column, before, operator(assign.operation()), by);
            }
        };
    }

    /** An operand as an expression of the type of the column that it is for. */
    String operand(String owner, Column column, Operand operand) {
        if (operand instanceof Operand.Sibling sibling) {
            return sql.column(owner, sibling.column());
        }
        if (operand instanceof Operand.Proposed proposed) {
            return sql.dialect().proposed(proposed.column().name());
        }
        if (operand instanceof Operand.Computed computed) {
            String left = operand(owner, column, computed.left());
            String right = operand(owner, column, computed.right());
            return sql.dialect().arithmetic(column, left, operator(computed.operation()), right);
        }
        return sql.bind(column, operand);
    }

    private void where(Identifier table, Predicate where, Step.@Nullable Limit limit) {
        String owner = sql.dialect().quote(table);
        if (limit == null) {
            predicates.where(owner, where);
        } else if (sql.dialect().capabilities().has(Ability.LIMITED_WRITE)) {
            predicates.where(owner, where);
            sql.add(" LIMIT ").add(sql.bind(limit.rows()));
        } else {
            String alias = sql.alias();
            sql.add(" WHERE (").names(limit.identity()).add(") IN (SELECT ").columns(alias, limit.identity());
            sql.add(" FROM ").add(table).add(" AS ").add(alias);
            predicates.where(alias, where);
            sql.add(" LIMIT ").add(sql.bind(limit.rows())).add(")");
        }
    }

    private Statement finish(String model, List<Column> returning) {
        if (!returning.isEmpty()) {
            sql.add(" RETURNING ").names(returning);
        }
        return sql.finish(model, returning);
    }

    static String operator(Operation operation) {
        return switch (operation) {
            case INCREMENT -> "+";
            case DECREMENT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case SET, PUSH -> throw new IllegalArgumentException(operation + " has no operator");
        };
    }
}
