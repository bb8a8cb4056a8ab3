package dev.tenon.client.engine;

import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Load;
import dev.tenon.plan.step.Select;
import dev.tenon.sql.Inputs;
import dev.tenon.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads relations for many records at once: one statement a relation and level, however many records there are. */
final class RelationLoader {
    private final Kit kit;
    private final Statements statements;
    private final Inputs inputs;

    RelationLoader(Kit kit, Statements statements, Inputs inputs) {
        this.kit = kit;
        this.statements = statements;
        this.inputs = inputs;
    }

    /** The rows with these relations added. */
    List<Row> load(List<Row> parents, List<Load> loads) {
        List<Row> loaded = parents;
        for (Load load : loads) {
            loaded = load(loaded, load);
        }
        return loaded;
    }

    private List<Row> load(List<Row> parents, Load load) {
        Owners<Row> children = children(load, keys(parents, load.parentKey()));
        List<Row> loaded = new ArrayList<>(parents.size());
        for (Row parent : parents) {
            List<Row> own = key(parent, load.parentKey()).map(children::of).orElse(List.of());
            loaded.add(parent.with(load.relation(), own));
        }
        return loaded;
    }

    /** The rows with the numbers of their related records added. */
    List<Row> count(List<Row> rows, List<Column> identity, Select select) {
        Map<List<Object>, Map<String, Long>> counts = new HashMap<>();
        for (Child child : read(select, keys(rows, identity))) {
            counts.put(Owners.exact(child.owner()), child.row().counts());
        }
        List<Row> counted = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Map<String, Long> own = key(row, identity)
                    .map(key -> counts.getOrDefault(Owners.exact(key), Map.of()))
                    .orElse(Map.of());
            counted.add(new Row(row.scalars(), row.relations(), own));
        }
        return counted;
    }

    private Owners<Row> children(Load load, List<List<Object>> keys) {
        List<Child> children = new ArrayList<>(read(load.select(), keys));
        List<Row> complete =
                new ArrayList<>(load(children.stream().map(Child::row).toList(), load.loads()));
        if (load.select().page().backwards()) {
            Collections.reverse(children);
            Collections.reverse(complete);
        }
        Owners<Row> owners =
                new Owners<>(kit.dialect().capabilities().likeness(), load.parentKey(), keys, load.shared());
        for (int i = 0; i < complete.size(); i++) {
            owners.add(children.get(i).owner(), complete.get(i).only(load.fields()));
        }
        return owners;
    }

    private List<Child> read(Select select, List<List<Object>> keys) {
        List<Child> children = new ArrayList<>();
        List<Column> keyColumns = SqlWriter.keyColumns(select);
        int most = keysPerStatement(keyColumns);
        int from = 0;
        while (from < keys.size()) {
            List<List<Object>> part = keys.subList(from, from + Math.min(keys.size() - from, most));
            from += part.size();
            for (@Nullable Object[] values : statements.query(kit.writer().select(select, part, inputs))) {
                Row row = Rows.of(select, kit.dialect(), values);
                List<Object> owner = select.per() instanceof Select.Per.ThroughTable
                        ? List.of(Objects.requireNonNull(values[values.length - 1]))
                        : key(row, keyColumns).orElseThrow();
                children.add(new Child(owner, row));
            }
        }
        return children;
    }

    /** All of them where they can be one parameter; else half of the parameters are left to the other conditions. */
    private int keysPerStatement(List<Column> key) {
        boolean single = key.size() == 1
                && kit.dialect()
                        .elements(key.get(0), "?", UnaryOperator.identity())
                        .isPresent();
        return single
                ? Integer.MAX_VALUE
                : Math.max(1, kit.dialect().capabilities().parameters() / 2 / Math.max(1, key.size()));
    }

    private static List<List<Object>> keys(List<Row> rows, List<Column> columns) {
        Map<List<Object>, List<Object>> keys = new LinkedHashMap<>();
        for (Row row : rows) {
            key(row, columns).ifPresent(key -> keys.putIfAbsent(Owners.exact(key), key));
        }
        return List.copyOf(keys.values());
    }

    /** A row that was read for a parent, with that parent's key. */
    private record Child(List<Object> owner, Row row) {}

    /** A record's values of the key's columns; nothing if one is missing, since it then belongs to no one. */
    private static Optional<List<Object>> key(Row row, List<Column> columns) {
        List<Object> key = new ArrayList<>(columns.size());
        for (Column column : columns) {
            Object value = row.value(column.field());
            if (value == null) {
                return Optional.empty();
            }
            key.add(value);
        }
        return Optional.of(key);
    }
}
