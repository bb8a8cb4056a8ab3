package dev.tenon.sql;

import static java.util.Objects.requireNonNull;

import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Pair;
import dev.tenon.plan.step.Predicate;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes conditions. */
final class PredicateWriter {
    private static final FieldType STRING = new FieldType.Scalar(ScalarType.STRING);
    private static final String TRUE = "1=1";
    private static final String FALSE = "1=0";

    /** Lists of conditions up to this length are written as they are; longer ones are halved. */
    private static final int FEW = 8;

    private final SqlText sql;
    private final @Nullable Function over;

    PredicateWriter(SqlText sql) {
        this(sql, null);
    }

    /** @param over the aggregate that columns stand for; null if they stand for themselves */
    private PredicateWriter(SqlText sql, @Nullable Function over) {
        this.sql = sql;
        this.over = over;
    }

    /** Writes {@code  WHERE …}, or nothing for a condition that always holds. */
    void where(String owner, Predicate predicate) {
        if (!predicate.equals(Predicate.always())) {
            sql.add(" WHERE ");
            conjunction(owner, predicate);
        }
    }

    /** Writes a condition that stands by itself, or between ANDs: its own ANDs need no parentheses, if they are few. */
    void conjunction(String owner, Predicate predicate) {
        if (predicate instanceof Predicate.And and
                && !and.parts().isEmpty()
                && and.parts().size() <= FEW) {
            for (int i = 0; i < and.parts().size(); i++) {
                sql.add(i == 0 ? "" : " AND ");
                conjunction(owner, and.parts().get(i));
            }
        } else {
            write(owner, predicate);
        }
    }

    /** Writes a condition on the rows of the table called {@code owner}. */
    void write(String owner, Predicate predicate) {
        if (predicate instanceof Predicate.And and) {
            join(owner, and.parts(), " AND ", TRUE);
        } else if (predicate instanceof Predicate.Or or) {
            join(owner, or.parts(), " OR ", FALSE);
        } else if (predicate instanceof Predicate.Not not) {
            sql.add("NOT (");
            write(owner, not.part());
            sql.add(")");
        } else if (predicate instanceof Predicate.Unless unless) {
            sql.add("((");
            write(owner, unless.part());
            sql.add(") IS NOT TRUE)");
        } else if (predicate instanceof Predicate.Exists exists) {
            exists(owner, exists);
        } else if (predicate instanceof Predicate.Aggregated aggregated) {
            new PredicateWriter(sql, aggregated.function()).write(owner, aggregated.part());
        } else {
            simple(owner, predicate);
        }
    }

    private void simple(String owner, Predicate predicate) {
        if (predicate instanceof Predicate.Compare compare) {
            compare(owner, compare);
        } else if (predicate instanceof Predicate.In in) {
            in(owner, in);
        } else if (predicate instanceof Predicate.AmongRows among) {
            among(owner, among);
        } else if (predicate instanceof Predicate.IsNull isNull) {
            sql.add(plain(owner, isNull.column())).add(isNull.negated() ? " IS NOT NULL" : " IS NULL");
        } else if (predicate instanceof Predicate.Text text) {
            text(owner, text);
        } else {
            new SpecialPredicateWriter(sql).write(owner, predicate);
        }
    }

    private void compare(String owner, Predicate.Compare compare) {
        Column column = compare.column();
        String left = column(owner, column);
        String right = operand(owner, column, compare.operand());
        boolean ignoreCase = compare.ignoreCase();
        sql.add(sql.dialect()
                .compare(
                        column.type(),
                        ignoreCase ? sql.dialect().ignoringCase(left) : left,
                        operator(compare.comparison()),
                        ignoreCase ? sql.dialect().ignoringCase(right) : right));
    }

    private void text(String owner, Predicate.Text text) {
        String expression = plain(owner, text.column());
        String pattern = text.text() instanceof Operand.Sibling sibling
                ? LikePattern.of(sql.dialect(), text.match(), plain(owner, sibling.column()))
                : sql.bind(STRING, LikePattern.of(text.match(), (String) requireNonNull(sql.value(text.text()))));
        sql.add(
                text.ignoreCase()
                        ? sql.dialect().like(ignoringCase(expression), ignoringCase(pattern))
                        : sql.dialect().like(expression, pattern));
    }

    private String ignoringCase(String expression) {
        return sql.dialect().ignoringCase(expression);
    }

    /** A column that only texts are asked of, or whether it is there. */
    private String plain(String owner, Column column) {
        return over == null ? sql.column(owner, column) : column(owner, column);
    }

    private String column(String owner, Column column) {
        String name = sql.column(owner, column);
        return over == null
                ? sql.dialect().comparable(column, name)
                : sql.dialect().aggregate(over, column.type(), column, name);
    }

    private String operand(String owner, Column column, Operand operand) {
        return operand instanceof Operand.Sibling sibling
                ? column(owner, sibling.column())
                : comparableTo(
                        column, isOfColumn() ? sql.bind(column, operand) : sql.bind(column.type(), sql.value(operand)));
    }

    /** Whether what is compared is one of the column's own values: a sum is none. */
    private boolean isOfColumn() {
        return over == null || over == Function.MINIMUM || over == Function.MAXIMUM;
    }

    private String comparableTo(Column column, String parameter) {
        return isOfColumn() ? sql.dialect().comparableTo(column, parameter) : parameter;
    }

    /** Halves long lists, so that the depth of the expression grows with their logarithm only. */
    private void join(String owner, List<Predicate> parts, String operator, String empty) {
        if (parts.isEmpty()) {
            sql.add(empty);
            return;
        }
        if (parts.size() == 1) {
            write(owner, parts.get(0));
            return;
        }
        sql.add("(");
        if (parts.size() > FEW) {
            join(owner, parts.subList(0, parts.size() / 2), operator, empty);
            sql.add(operator);
            join(owner, parts.subList(parts.size() / 2, parts.size()), operator, empty);
        } else {
            for (int i = 0; i < parts.size(); i++) {
                sql.add(i == 0 ? "" : operator);
                write(owner, parts.get(i));
            }
        }
        sql.add(")");
    }

    private void in(String owner, Predicate.In in) {
        if (in.operands().isEmpty()) {
            sql.add(in.negated() ? TRUE : FALSE);
            return;
        }
        UnaryOperator<String> of = in.ignoreCase() ? this::ignoringCase : UnaryOperator.identity();
        sql.add(of.apply(column(owner, in.column()))).add(in.negated() ? " NOT IN " : " IN ");
        boolean given = isOfColumn() && in.operands().stream().noneMatch(Operand.Sibling.class::isInstance);
        Optional<String> packed = given
                ? sql.packed(
                        in.column(),
                        in.operands().stream().map(sql::value).toList(),
                        value -> of.apply(comparableTo(in.column(), value)))
                : Optional.empty();
        sql.add(packed.orElseGet(() -> inParentheses(in.operands().stream()
                .map(operand -> of.apply(operand(owner, in.column(), operand)))
                .toList())));
    }

    private void exists(String owner, Predicate.Exists exists) {
        String alias = sql.alias();
        sql.add(exists.negated() ? "NOT EXISTS (" : "EXISTS (").add("SELECT 1 FROM ");
        sql.add(exists.table()).add(" AS ").add(alias).add(" WHERE ");
        pairs(owner, alias, exists.on());
        if (!exists.where().equals(Predicate.always())) {
            sql.add(" AND ");
            conjunction(alias, exists.where());
        }
        sql.add(")");
    }

    /** Writes that the columns of two tables are equal. */
    void pairs(String outer, String inner, List<Pair> pairs) {
        String and = "";
        for (Pair pair : pairs) {
            sql.add(and).add(sql.column(inner, pair.inner())).add(" = ").add(sql.column(outer, pair.outer()));
            and = " AND ";
        }
    }

    private void among(String owner, Predicate.AmongRows among) {
        List<List<Object>> keys = sql.inputs().rows(among.slot(), among.fields());
        List<String> columns = among.columns().stream()
                .map(column -> sql.comparable(owner, column))
                .toList();
        if (keys.isEmpty()) {
            sql.add(FALSE);
        } else {
            among(columns, among.columns(), keys);
        }
    }

    /** Writes that columns have the values of one of the keys. */
    void among(List<String> columns, List<Column> types, List<List<Object>> keys) {
        Optional<String> packed = columns.size() == 1
                ? sql.packed(
                        types.get(0),
                        keys.stream().map(key -> key.get(0)).toList(),
                        value -> comparableTo(types.get(0), value))
                : Optional.empty();
        if (packed.isPresent()) {
            sql.add(columns.get(0)).add(" IN ").add(packed.get());
            return;
        }
        List<String> rows = new ArrayList<>();
        for (List<Object> key : keys) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < key.size(); i++) {
                row.add(comparableTo(types.get(i), sql.bind(types.get(i), key.get(i))));
            }
            rows.add(columns.size() == 1 ? row.get(0) : inParentheses(row));
        }
        sql.add(
                columns.size() == 1
                        ? columns.get(0) + " IN " + inParentheses(rows)
                        : sql.dialect().among(inParentheses(columns), rows));
    }

    private static String inParentheses(List<String> parts) {
        return "(" + String.join(", ", parts) + ")";
    }

    private static String operator(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
    }
}
