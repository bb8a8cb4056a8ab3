package dev.tenon.sql;

import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.RelatedCount;
import dev.tenon.plan.step.Select;
import dev.tenon.plan.step.Select.Page;
import dev.tenon.plan.step.Select.Per;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes reads. Its columns are those of the select, the numbers of its counts, the relations that are joined to it, and the
 * parent's key where a row does not hold it itself.
 */
final class SelectWriter {
    private static final FieldType NUMBER = new FieldType.Scalar(ScalarType.BIG_INT);
    private static final FieldType JSON = new FieldType.Scalar(ScalarType.JSON);

    /** What the columns that a page needs besides those of the table are called: the table has none of these names. */
    private static final String ROW = "tenon_row";

    private static final String COPY = "tenon_copy";
    private static final String PLACE = "tenon_place";
    static final String PARENT = "tenon_parent";
    static final String COUNT = "tenon_count_";

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
        if (select.joined().isEmpty()) {
            add(select, keys);
        } else {
            new JoinWriter(sql, this).add(select, keys);
        }
        List<FieldType> types = new ArrayList<>();
        select.columns().forEach(column -> types.add(column.type()));
        select.counts().forEach(count -> types.add(NUMBER));
        select.joined().forEach(load -> types.add(JSON));
        if (select.per() instanceof Per.ThroughTable through) {
            types.add(through.parent().type());
        }
        return sql.finish(types, select.model());
    }

    /** Adds the read to what is written already, without its joined relations. */
    void add(Select select, @Nullable List<List<Object>> keys) {
        add(select, new Parents(keys, null, null), Shape.PLAIN);
    }

    /** The same with more columns, which are about the row that is called by the name that is handed over. */
    void addWith(Select select, @Nullable List<List<Object>> keys, Consumer<String> more) {
        add(select, new Parents(keys, null, null), new Shape(false, more));
    }

    /** The same with a name for each of its columns: those of the table, {@link #COUNT} with a number, {@link #PARENT}. */
    void addNamed(Select select, @Nullable List<List<Object>> keys) {
        add(select, new Parents(keys, null, null), Shape.NAMED);
    }

    /** The same for the one row that is called {@code owner} in this statement, and whose columns are the parent's key. */
    void addNamed(Select select, String owner, List<Column> key) {
        add(select, new Parents(null, owner, key), Shape.NAMED);
    }

    private void add(Select select, Parents parents, Shape shape) {
        boolean pagePerParent = parents.areMany() && select.page().isPartial();
        if (pagePerParent && !select.distinct().isEmpty()) {
            distinctPagePerParent(select, parents, shape);
        } else if (pagePerParent) {
            numberedRows(select, parents, shape);
            within(ROW, select.page());
        } else if (!select.distinct().isEmpty()) {
            numberedRows(select, parents, shape);
            sql.add(COPY).add(" = 1 ORDER BY ").add(ROW).add(" ASC");
            limit(select.page());
        } else {
            rows(select, parents, false, shape);
            limit(select.page());
        }
    }

    /**
     * What the columns of the statement are.
     *
     * @param named whether each has the name that this writer gives
     * @param more adds those that stand behind the select's own, and are about the row of the name that it is given
     */
    private record Shape(boolean named, Consumer<String> more) {
        static final Shape PLAIN = new Shape(false, owner -> {});
        static final Shape NAMED = new Shape(true, owner -> {});
    }

    /**
     * Whose rows are read: of anyone, of many parents at once, or of one row of the same statement.
     *
     * @param keys the keys of many parents; null if they are not for many
     * @param owner what the row is called that they belong to; null if they do not belong to one
     * @param key its columns that hold the key
     */
    private record Parents(
            @Nullable List<List<Object>> keys,
            @Nullable String owner,
            @Nullable List<Column> key) {
        boolean areMany() {
            return keys != null;
        }
    }

    /** Writes the columns of a part of the statement that has the names that this writer gives, and up to its WHERE. */
    private void numberedRows(Select select, Parents parents, Shape shape) {
        String all = sql.alias();
        names(select, parents, all, shape);
        sql.add(" FROM (");
        rows(select, parents, true, Shape.NAMED);
        sql.add(") AS ").add(all).add(" WHERE ");
    }

    private void distinctPagePerParent(Select select, Parents parents, Shape shape) {
        String all = sql.alias();
        names(select, parents, all, shape);
        sql.add(" FROM (");
        names(select, parents, all, Shape.NAMED);
        sql.add(", ROW_NUMBER() OVER (PARTITION BY ");
        String comma = "";
        for (Column column : perColumns(select)) {
            sql.add(comma).add(select.per() instanceof Per.ThroughTable ? PARENT : quoted(column));
            comma = ", ";
        }
        sql.add(" ORDER BY ").add(ROW).add(") AS ").add(PLACE).add(" FROM (");
        rows(select, parents, true, Shape.NAMED);
        sql.add(") AS ").add(sql.alias()).add(" WHERE ").add(COPY).add(" = 1");
        sql.add(") AS ").add(all).add(" WHERE ");
        within(PLACE, select.page());
    }

    private void names(Select select, Parents parents, String all, Shape shape) {
        sql.add("SELECT ").names(select.columns());
        for (int i = 0; i < select.counts().size(); i++) {
            sql.add(", " + COUNT + i);
        }
        shape.more().accept(all);
        sql.add(parents.areMany() && select.per() instanceof Per.ThroughTable ? ", " + PARENT : "");
    }

    private void rows(Select select, Parents parents, boolean numbered, Shape shape) {
        String owner = sql.alias();
        String link = select.per() instanceof Per.ThroughTable ? sql.alias() : owner;
        sql.add("SELECT ").columns(owner, select.columns());
        counts(owner, select.counts(), shape.named());
        shape.more().accept(owner);
        if (parents.areMany() && select.per() instanceof Per.ThroughTable through) {
            sql.add(", ").add(sql.column(link, through.parent())).add(shape.named() ? " AS " + PARENT : "");
        }
        if (numbered) {
            numbers(select, owner, parents.areMany() ? perNames(select, owner, link) : List.of());
        }
        from(select, parents, owner, link);
        if (!numbered) {
            orders.orderBy(owner, select.sort());
        }
    }

    private void from(Select select, Parents parents, String owner, String link) {
        sql.add(" FROM ").add(select.table()).add(" AS ").add(owner);
        if (select.per() instanceof Per.ThroughTable through) {
            sql.add(" INNER JOIN ").add(through.table()).add(" AS ").add(link).add(" ON ");
            sql.add(sql.column(link, through.child())).add(" = ").add(sql.column(owner, through.key()));
        }
        where(select, parents, owner, link);
    }

    /**
     * Writes an aggregate of the rows that belong to the one row that is called {@code owner} in this statement, with their order, and
     * where they come from.
     *
     * @param key the columns of that row that are the parent's key
     * @param element adds what the aggregate takes of each row, which has the name that it is given
     */
    void aggregate(Select select, String owner, List<Column> key, String function, Consumer<String> element) {
        String rows = sql.alias();
        String link = select.per() instanceof Per.ThroughTable ? sql.alias() : rows;
        sql.add("SELECT ").add(function).add("(");
        element.accept(rows);
        orders.orderBy(rows, select.sort());
        limit(select.page());
        sql.add(")");
        from(select, new Parents(null, owner, key), rows, link);
    }

    /** Writes {@code , (SELECT COUNT(*) …)} for each. */
    void counts(String owner, List<RelatedCount> counts) {
        counts(owner, counts, false);
    }

    private void counts(String owner, List<RelatedCount> counts, boolean named) {
        for (int i = 0; i < counts.size(); i++) {
            RelatedCount count = counts.get(i);
            String alias = sql.alias();
            sql.add(", (SELECT COUNT(*) FROM ").add(count.table()).add(" AS ").add(alias);
            sql.add(" WHERE ");
            predicates.pairs(owner, alias, count.on());
            if (!count.where().equals(Predicate.always())) {
                sql.add(" AND ");
                predicates.conjunction(alias, count.where());
            }
            sql.add(")").add(named ? " AS " + COUNT + i : "");
        }
    }

    /** The place of each row among its parent's, and among those that have the same values where these must be distinct. */
    private void numbers(Select select, String owner, List<String> parent) {
        if (!select.distinct().isEmpty()) {
            List<String> same = new ArrayList<>(parent);
            select.distinct().forEach(column -> same.add(sql.comparable(owner, column)));
            number(select, owner, same, COPY);
        }
        number(select, owner, parent, ROW);
    }

    private void number(Select select, String owner, List<String> parts, String name) {
        sql.add(", ROW_NUMBER() OVER (");
        sql.add(parts.isEmpty() ? "" : "PARTITION BY " + String.join(", ", parts));
        orders.orderBy(owner, select.sort());
        sql.add(") AS ").add(name);
    }

    private void where(Select select, Parents parents, String owner, String link) {
        String and = " WHERE ";
        if (parents.keys() != null) {
            sql.add(and);
            predicates.among(perNames(select, owner, link), perColumns(select), parents.keys());
            and = " AND ";
        }
        if (parents.owner() != null && parents.key() != null) {
            List<String> names = perNames(select, owner, link);
            for (int i = 0; i < names.size(); i++) {
                sql.add(and).add(names.get(i)).add(" = ");
                sql.add(sql.column(parents.owner(), parents.key().get(i)));
                and = " AND ";
            }
        }
        if (!select.where().equals(Predicate.always())) {
            sql.add(and);
            predicates.conjunction(owner, select.where());
            and = " AND ";
        }
        if (select.from() != null) {
            sql.add(and);
            orders.from(owner, link, select, select.from());
        }
    }

    private void within(String number, Page page) {
        sql.add(number).add(" > ").add(sql.bind(page.skip()));
        Integer take = page.take();
        if (take != null) {
            sql.add(" AND ").add(number).add(" <= ").add(sql.bind((long) page.skip() + take));
        }
        sql.add(" ORDER BY ").add(number).add(" ASC");
    }

    /** Writes which of the rows that come of the statement so far are the page. */
    void limit(Page page) {
        if (page.isPartial()) {
            Integer take = page.take();
            sql.add(" LIMIT ").add(sql.bind(take == null ? Long.MAX_VALUE : take));
            sql.add(" OFFSET ").add(sql.bind(page.skip()));
        }
    }

    private List<String> perNames(Select select, String owner, String link) {
        String table = select.per() instanceof Per.ThroughTable ? link : owner;
        return perColumns(select).stream()
                .map(column -> sql.column(table, column))
                .toList();
    }

    private String quoted(Column column) {
        return sql.dialect().quote(column.name());
    }

    /** The columns that hold the parent's key. */
    static List<Column> perColumns(Select select) {
        if (select.per() instanceof Per.ThroughTable through) {
            return List.of(through.parent());
        }
        return select.per() instanceof Per.Columns columns ? columns.columns() : List.of();
    }
}
