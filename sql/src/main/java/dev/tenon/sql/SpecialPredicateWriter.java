package dev.tenon.sql;

import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.plan.request.Filter.Holds;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the conditions that not every database has, in the dialect's own words. */
final class SpecialPredicateWriter {
    private static final FieldType STRING = new FieldType.Scalar(ScalarType.STRING);

    private final SqlText sql;

    SpecialPredicateWriter(SqlText sql) {
        this.sql = sql;
    }

    void write(String owner, Predicate predicate) {
        if (predicate instanceof Predicate.Json json) {
            json(owner, json);
        } else if (predicate instanceof Predicate.JsonPartIsMissing missing) {
            String column = sql.column(owner, missing.column());
            sql.add(json(missing.column()).part(column, missing.path(), sql::bind)
                    + (missing.negated() ? " IS NOT NULL" : " IS NULL"));
        } else if (predicate instanceof Predicate.Search search) {
            TextSearch texts = search(search.columns());
            List<String> columns = search.columns().stream()
                    .map(column -> sql.column(owner, column))
                    .toList();
            sql.add(texts.matches(columns, sql.bind(STRING, sql.value(search.query()))));
        } else if (predicate instanceof Predicate.ListHolds holds) {
            Column list = holds.list();
            sql.add(lists(list).holds(sql.comparable(owner, list), holds.holds(), held(owner, holds)));
        } else if (predicate instanceof Predicate.ListIsEmpty empty) {
            sql.add(lists(empty.list()).isEmpty(sql.column(owner, empty.list()), empty.negated()));
        } else {
            inList(owner, (Predicate.InList) predicate);
        }
    }

    private String held(String owner, Predicate.ListHolds holds) {
        Column list = holds.list();
        FieldType type = holds.holds() == Holds.VALUE ? SqlText.element(list.type()) : list.type();
        Column column = new Column(list.field(), list.name(), type, list.nativeType());
        return holds.value() instanceof Operand.Sibling sibling
                ? sql.comparable(owner, sibling.column())
                : sql.dialect().comparableTo(column, sql.bind(column, sql.value(holds.value())));
    }

    private void inList(String owner, Predicate.InList in) {
        ListConditions lists = lists(in.list());
        String value = sql.comparable(owner, in.column());
        String list = sql.comparable(owner, in.list());
        sql.add(
                in.ignoreCase()
                        ? lists.contains(sql.dialect().ignoringCase(value), lists.ignoringCase(list), in.negated())
                        : lists.contains(value, list, in.negated()));
    }

    /** The database's way of searching these columns. */
    TextSearch search(List<Column> columns) {
        return sql.dialect()
                .textSearch()
                .orElseThrow(() -> new UnsupportedOptionException(
                        "This database has no full-text search, which was asked for on "
                                + columns.stream()
                                        .map(column -> "`" + column.field() + "`")
                                        .collect(Collectors.joining(", "))
                                + ".",
                        "Use `contains`, or a database that searches texts by words.",
                        null));
    }

    private void json(String owner, Predicate.Json json) {
        String other = json.value() instanceof Operand.Sibling sibling ? sql.column(owner, sibling.column()) : null;
        String value = other == null ? (String) sql.value(json.value()) : null;
        sql.add(json(json.column())
                .write(
                        new JsonConditions.Question(
                                sql.column(owner, json.column()),
                                json.path(),
                                json.match(),
                                value,
                                other,
                                json.ignoreCase()),
                        sql::bind));
    }

    private JsonConditions json(Column column) {
        return sql.dialect()
                .json()
                .orElseThrow(() -> new UnsupportedOptionException(
                        "This database cannot look into the JSON field `" + column.field() + "`.",
                        "Compare the whole value, or keep what is asked for in a field of its own.",
                        null));
    }

    private ListConditions lists(Column list) {
        return sql.dialect()
                .lists()
                .orElseThrow(() -> new UnsupportedOptionException(
                        "This database has no lists, which was asked for on the field `" + list.field() + "`.",
                        "Keep the values in a model of their own, with a relation.",
                        null));
    }
}
