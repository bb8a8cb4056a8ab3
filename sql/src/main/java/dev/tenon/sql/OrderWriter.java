package dev.tenon.sql;

import dev.tenon.plan.Ability;
import dev.tenon.plan.request.Order.Direction;
import dev.tenon.plan.request.Order.Nulls;
import dev.tenon.plan.step.Pair;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Select;
import dev.tenon.plan.step.Select.Per;
import dev.tenon.plan.step.Sort;
import dev.tenon.plan.step.SortKey;
import dev.tenon.plan.step.Total;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.ScalarType;
import java.util.List;

/** Writes orders, and what it means to come after a row in one. */
final class OrderWriter {
    private static final FieldType NUMBER = new FieldType.Scalar(ScalarType.BIG_INT);
    private static final FieldType STRING = new FieldType.Scalar(ScalarType.STRING);

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
            order(owner, sort);
            comma = ", ";
        }
    }

    private void order(String owner, Sort sort) {
        String key = sql.dialect().sortKey(type(sort.key()), key(owner, sort.key(), false));
        boolean nullsFirst = nullsFirst(sort);
        boolean byItself = !sort.nullable() || nullsFirst == nullsFirst(sort.direction());
        if (!byItself && !sql.dialect().placesNulls()) {
            sql.add(key).add(nullsFirst ? " IS NOT NULL, " : " IS NULL, ");
        }
        sql.add(key).add(sort.direction() == Direction.ASCENDING ? " ASC" : " DESC");
        if (!byItself && sql.dialect().placesNulls()) {
            sql.add(nullsFirst ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    private boolean nullsFirst(Sort sort) {
        return sort.nulls() == null ? nullsFirst(sort.direction()) : sort.nulls() == Nulls.FIRST;
    }

    /** Where the database has them by itself. */
    private boolean nullsFirst(Direction direction) {
        return (direction == Direction.ASCENDING)
                == sql.dialect().capabilities().has(Ability.NULLS_SORT_LOW);
    }

    /**
     * Writes that a row is the one that the page begins with, or comes after it. In a read for many parents that row must be
     * the same parent's.
     *
     * @param link what the link table is called, if there is one
     */
    void from(String owner, String link, Select select, Predicate cursor) {
        String alias = sql.alias();
        sql.add("EXISTS (SELECT 1 FROM ").add(select.table()).add(" AS ").add(alias);
        if (select.per() instanceof Per.ThroughTable through) {
            String other = sql.alias();
            sql.add(" INNER JOIN ").add(through.table()).add(" AS ").add(other).add(" ON ");
            sql.add(sql.column(other, through.child())).add(" = ").add(sql.column(alias, through.key()));
            sql.add(" WHERE ").add(sql.column(other, through.parent())).add(" = ");
            sql.add(sql.column(link, through.parent())).add(" AND ");
        } else if (select.per() instanceof Per.Columns columns) {
            sql.add(" WHERE ");
            predicates.pairs(
                    owner,
                    alias,
                    columns.columns().stream()
                            .map(column -> new Pair(column, column))
                            .toList());
            sql.add(" AND ");
        } else {
            sql.add(" WHERE ");
        }
        predicates.conjunction(alias, cursor);
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
            boolean nullsFirst = nullsFirst(sort);
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
        return key(owner, sort.key(), true);
    }

    private String there(Identifier table, Predicate cursor, Sort sort) {
        String alias = sql.alias();
        SqlText inner = sql.nested();
        inner.add("(SELECT ").add(key(alias, sort.key(), true));
        inner.add(" FROM ").add(table).add(" AS ").add(alias);
        new PredicateWriter(inner).where(alias, cursor);
        return inner.add(")").text();
    }

    /** @param compared whether it is compared with another or is the result of a query, and not only sorted by */
    private String key(String owner, SortKey key, boolean compared) {
        if (key instanceof SortKey.Own own) {
            String column = sql.comparable(owner, own.column());
            return compared ? sql.dialect().rank(own.column().type(), column) : column;
        }
        if (key instanceof SortKey.OfGroup group) {
            return total(owner, group.total());
        }
        if (key instanceof SortKey.OrZero orZero) {
            return "COALESCE(" + key(owner, orZero.key(), compared) + ", 0)";
        }
        if (key instanceof SortKey.Relevance relevance) {
            List<String> texts = relevance.columns().stream()
                    .map(column -> sql.column(owner, column))
                    .toList();
            TextSearch search = new SpecialPredicateWriter(sql).search(relevance.columns());
            return search.relevance(texts, sql.bind(STRING, sql.value(relevance.query())));
        }
        return elsewhere(owner, key);
    }

    private String elsewhere(String owner, SortKey key) {
        String alias = sql.alias();
        SqlText inner = sql.nested();
        if (key instanceof SortKey.Related related) {
            inner.add("(SELECT ").add(key(alias, related.key(), true));
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

    /** An aggregate of the rows of the table called {@code owner}. */
    String total(String owner, Total total) {
        return total.column() == null
                ? "COUNT(*)"
                : sql.dialect()
                        .aggregate(
                                total.asked().function(),
                                total.type(),
                                total.column(),
                                sql.column(owner, total.column()));
    }

    private static FieldType type(SortKey key) {
        SortKey end = key;
        while (end instanceof SortKey.Related related) {
            end = related.key();
        }
        if (end instanceof SortKey.OfGroup group) {
            return group.total().type();
        }
        return end instanceof SortKey.Own own ? own.column().type() : NUMBER;
    }
}
