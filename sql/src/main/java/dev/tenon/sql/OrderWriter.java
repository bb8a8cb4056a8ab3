package dev.tenon.sql;

import dev.tenon.plan.Ability;
import dev.tenon.plan.request.Order.Direction;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Select;
import dev.tenon.plan.step.Sort;
import dev.tenon.plan.step.SortKey;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.ScalarType;
import java.util.List;

/** Writes orders, and what it means to come after a row in one. */
final class OrderWriter {
    private static final FieldType NUMBER = new FieldType.Scalar(ScalarType.BIG_INT);

    private final SqlText sql;
    private final PredicateWriter predicates;

    OrderWriter(SqlText sql) {
        this.sql = sql;
        this.predicates = new PredicateWriter(sql);
    }

    /** Writes {@code  ORDER BY …}, or nothing for no order. */
    void orderBy(String owner, List<Sort> sorts) {
        String comma = " ORDER BY ";
        for (Sort sort : sorts) {
            sql.add(comma);
            sql.add(sql.dialect().sortKey(type(sort.key()), key(owner, sort.key())));
            sql.add(sort.direction() == Direction.ASCENDING ? " ASC" : " DESC");
            comma = ", ";
        }
    }

    /** Writes that a row is the one that the page begins with, or comes after it. */
    void from(String owner, Select select, Predicate cursor) {
        String alias = sql.alias();
        sql.add("EXISTS (SELECT 1 FROM ").add(select.table()).add(" AS ").add(alias);
        predicates.where(alias, cursor);
        sql.add(") AND ");
        atOrAfter(owner, select.table(), cursor, select.sort());
    }

    private void atOrAfter(String owner, Identifier table, Predicate cursor, List<Sort> sorts) {
        Sort first = sorts.get(0);
        sql.add("(");
        after(owner, table, cursor, first);
        sql.add(" OR (");
        equal(owner, table, cursor, first);
        if (sorts.size() > 1) {
            sql.add(" AND ");
            atOrAfter(owner, table, cursor, sorts.subList(1, sorts.size()));
        }
        sql.add("))");
    }

    private void after(String owner, Identifier table, Predicate cursor, Sort sort) {
        boolean ascending = sort.direction() == Direction.ASCENDING;
        if (sort.nullable()) {
            boolean nullsFirst = ascending == sql.dialect().capabilities().has(Ability.NULLS_SORT_LOW);
            sql.add("(").add(here(owner, sort)).add(nullsFirst ? " IS NOT NULL AND " : " IS NULL AND ");
            sql.add(there(table, cursor, sort)).add(nullsFirst ? " IS NULL) OR " : " IS NOT NULL) OR ");
        }
        compare(owner, table, cursor, sort, ascending ? ">" : "<");
    }

    private void equal(String owner, Identifier table, Predicate cursor, Sort sort) {
        if (sort.nullable()) {
            sql.add("((").add(here(owner, sort)).add(" IS NULL AND ");
            sql.add(there(table, cursor, sort)).add(" IS NULL) OR ");
        }
        compare(owner, table, cursor, sort, "=");
        sql.add(sort.nullable() ? ")" : "");
    }

    private void compare(String owner, Identifier table, Predicate cursor, Sort sort, String operator) {
        String left = here(owner, sort);
        String right = there(table, cursor, sort);
        sql.add(sql.dialect().compare(type(sort.key()), left, operator, right));
    }

    private String here(String owner, Sort sort) {
        return key(owner, sort.key());
    }

    private String there(Identifier table, Predicate cursor, Sort sort) {
        String alias = sql.alias();
        SqlText inner = sql.nested();
        inner.add("(SELECT ").add(key(alias, sort.key()));
        inner.add(" FROM ").add(table).add(" AS ").add(alias);
        new PredicateWriter(inner).where(alias, cursor);
        return inner.add(")").text();
    }

    private String key(String owner, SortKey key) {
        if (key instanceof SortKey.Own own) {
            return sql.column(owner, own.column());
        }
        String alias = sql.alias();
        SqlText inner = sql.nested();
        if (key instanceof SortKey.Related related) {
            inner.add("(SELECT ").add(key(alias, related.key()));
            inner.add(" FROM ").add(related.table()).add(" AS ").add(alias).add(" WHERE ");
            new PredicateWriter(inner).pairs(owner, alias, related.on());
        } else {
            SortKey.Count count = (SortKey.Count) key;
            inner.add("(SELECT COUNT(*) FROM ")
                    .add(count.table())
                    .add(" AS ")
                    .add(alias)
                    .add(" WHERE ");
            new PredicateWriter(inner).pairs(owner, alias, count.on());
        }
        return inner.add(")").text();
    }

    private static FieldType type(SortKey key) {
        SortKey end = key;
        while (end instanceof SortKey.Related related) {
            end = related.key();
        }
        return end instanceof SortKey.Own own ? own.column().type() : NUMBER;
    }
}
