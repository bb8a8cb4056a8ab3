package dev.tenon.sql;

import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Select;
import dev.tenon.plan.step.Select.Per;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes reads. */
final class SelectWriter {
    /** What the columns that a page needs besides those of the table are called: the table has none of these names. */
    private static final String ROW = "tenon_row";

    private static final String PARENT = "tenon_parent";

    private final SqlText sql;
    private final PredicateWriter predicates;
    private final OrderWriter orders;

    SelectWriter(SqlText sql) {
        this.sql = sql;
        this.predicates = new PredicateWriter(sql);
        this.orders = new OrderWriter(sql);
    }

    /**
     * Writes a read.
     *
     * @param keys the keys of the parents that it is for, or null if it is for none
     */
    Statement write(Select select, @Nullable List<List<Object>> keys) {
        if (keys != null && select.page().isPartial()) {
            pagePerParent(select, keys);
        } else {
            rows(select, keys, false);
            page(select);
        }
        return sql.finish(select.model(), columns(select));
    }

    /** The columns of the result: those asked for, and the parent's key where a row does not hold it itself. */
    static List<Column> columns(Select select) {
        if (select.per() instanceof Per.ThroughTable through) {
            List<Column> columns = new ArrayList<>(select.columns());
            columns.add(through.parent());
            return columns;
        }
        return select.columns();
    }

    private void rows(Select select, @Nullable List<List<Object>> keys, boolean numbered) {
        String owner = sql.alias();
        String link = select.per() instanceof Per.ThroughTable ? sql.alias() : owner;
        sql.add("SELECT ").columns(owner, select.columns());
        if (select.per() instanceof Per.ThroughTable through) {
            sql.add(", ").add(sql.column(link, through.parent())).add(numbered ? " AS " + PARENT : "");
        }
        if (numbered) {
            sql.add(", ROW_NUMBER() OVER (PARTITION BY ");
            sql.add(String.join(", ", perNames(select, owner, link)));
            orders.orderBy(owner, select.sort());
            sql.add(") AS ").add(ROW);
        }
        sql.add(" FROM ").add(select.table()).add(" AS ").add(owner);
        if (select.per() instanceof Per.ThroughTable through) {
            sql.add(" INNER JOIN ").add(through.table()).add(" AS ").add(link).add(" ON ");
            sql.add(sql.column(link, through.child())).add(" = ").add(sql.column(owner, through.key()));
        }
        where(select, keys, owner, link);
        if (!numbered) {
            orders.orderBy(owner, select.sort());
        }
    }

    private void where(Select select, @Nullable List<List<Object>> keys, String owner, String link) {
        String and = " WHERE ";
        if (keys != null) {
            sql.add(and);
            predicates.among(perNames(select, owner, link), perColumns(select), keys);
            and = " AND ";
        }
        if (!select.where().equals(Predicate.always())) {
            sql.add(and);
            predicates.conjunction(owner, select.where());
            and = " AND ";
        }
        if (select.from() != null) {
            sql.add(and);
            orders.from(owner, select, select.from());
        }
    }

    private void page(Select select) {
        if (select.page().isPartial()) {
            Integer take = select.page().take();
            sql.add(" LIMIT ").add(sql.bind(take == null ? Long.MAX_VALUE : take));
            sql.add(" OFFSET ").add(sql.bind(select.page().skip()));
        }
    }

    private void pagePerParent(Select select, List<List<Object>> keys) {
        String page = sql.alias();
        sql.add("SELECT ").columns(page, select.columns());
        if (select.per() instanceof Per.ThroughTable) {
            sql.add(", ").add(page + "." + PARENT);
        }
        sql.add(" FROM (");
        rows(select, keys, true);
        sql.add(") AS ").add(page).add(" WHERE ").add(page + "." + ROW).add(" > ");
        sql.add(sql.bind(select.page().skip()));
        Integer take = select.page().take();
        if (take != null) {
            sql.add(" AND ")
                    .add(page + "." + ROW)
                    .add(" <= ")
                    .add(sql.bind((long) select.page().skip() + take));
        }
        sql.add(" ORDER BY ").add(page + "." + ROW).add(" ASC");
    }

    private List<String> perNames(Select select, String owner, String link) {
        String table = select.per() instanceof Per.ThroughTable ? link : owner;
        return perColumns(select).stream()
                .map(column -> sql.column(table, column))
                .toList();
    }

    /** The columns that hold the parent's key. */
    static List<Column> perColumns(Select select) {
        if (select.per() instanceof Per.ThroughTable through) {
            return List.of(through.parent());
        }
        return select.per() instanceof Per.Columns columns ? columns.columns() : List.of();
    }
}
