package dev.tenon.sql;

import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Pair;
import dev.tenon.plan.step.Predicate;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import java.util.ArrayList;
import java.util.List;

/** Writes conditions. */
final class PredicateWriter {
    private static final FieldType STRING = new FieldType.Scalar(ScalarType.STRING);
    private static final String TRUE = "1=1";
    private static final String FALSE = "1=0";

    /** Lists of conditions up to this length are written as they are; longer ones are halved. */
    private static final int FEW = 8;

    private final SqlText sql;

    PredicateWriter(SqlText sql) {
        this.sql = sql;
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
        } else if (predicate instanceof Predicate.Compare compare) {
            String column = sql.column(owner, compare.column());
            String value = sql.bind(compare.column(), compare.operand());
            sql.add(sql.dialect().compare(compare.column().type(), column, operator(compare.comparison()), value));
        } else if (predicate instanceof Predicate.In in) {
            in(owner, in);
        } else if (predicate instanceof Predicate.IsNull isNull) {
            sql.add(sql.column(owner, isNull.column())).add(isNull.negated() ? " IS NOT NULL" : " IS NULL");
        } else if (predicate instanceof Predicate.Text text) {
            sql.add(sql.dialect().like(sql.column(owner, text.column()), sql.bind(STRING, pattern(text))));
        } else {
            exists(owner, (Predicate.Exists) predicate);
        }
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
        sql.add(sql.column(owner, in.column())).add(in.negated() ? " NOT IN (" : " IN (");
        String comma = "";
        for (Operand operand : in.operands()) {
            sql.add(comma).add(sql.bind(in.column(), operand));
            comma = ", ";
        }
        sql.add(")");
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

    /** Writes that columns have the values of one of the keys. */
    void among(List<String> columns, List<Column> types, List<List<Object>> keys) {
        List<String> rows = new ArrayList<>();
        for (List<Object> key : keys) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < key.size(); i++) {
                row.add(sql.bind(types.get(i).type(), key.get(i)));
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

    private static String pattern(Predicate.Text text) {
        String literal = text.text().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return switch (text.match()) {
            case CONTAINS -> "%" + literal + "%";
            case STARTS_WITH -> literal + "%";
            case ENDS_WITH -> "%" + literal;
        };
    }
}
