package dev.tenon.client.engine;

import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Load;
import dev.tenon.plan.step.Select;
import dev.tenon.sql.Inputs;
import dev.tenon.sql.SqlWriter;
import dev.tenon.sql.Statement;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<List<Object>, List<Object>> keys = new LinkedHashMap<>();
        for (Row parent : parents) {
            key(parent, load.parentKey()).ifPresent(key -> keys.putIfAbsent(comparable(key), key));
        }
        Map<List<Object>, List<Row>> children = children(load, List.copyOf(keys.values()));
        List<Row> loaded = new ArrayList<>(parents.size());
        for (Row parent : parents) {
            List<Row> own = key(parent, load.parentKey())
                    .map(key -> children.getOrDefault(comparable(key), List.of()))
                    .orElse(List.of());
            loaded.add(parent.with(load.relation(), own));
        }
        return loaded;
    }

    private Map<List<Object>, List<Row>> children(Load load, List<List<Object>> keys) {
        List<List<Object>> owners = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        Select select = load.select();
        int most = Math.max(
                1,
                kit.dialect().capabilities().parameters()
                        / 2
                        / Math.max(1, load.parentKey().size()));
        for (int from = 0; from < keys.size(); from += most) {
            List<List<Object>> part = keys.subList(from, Math.min(keys.size(), from + most));
            Statement statement = kit.writer().select(select, part, inputs);
            for (@Nullable Object[] values : statements.query(statement)) {
                Row row = Rows.of(SqlWriter.columns(select), values);
                owners.add(comparable(key(row, SqlWriter.keyColumns(select)).orElseThrow()));
                rows.add(Rows.of(select.columns(), values));
            }
        }
        List<Row> complete = load(rows, load.loads());
        Map<List<Object>, List<Row>> byOwner = new LinkedHashMap<>();
        for (int i = 0; i < complete.size(); i++) {
            byOwner.computeIfAbsent(owners.get(i), o -> new ArrayList<>()).add(complete.get(i));
        }
        if (select.page().backwards()) {
            byOwner.values().forEach(Collections::reverse);
        }
        return byOwner;
    }

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

    /** The key with values that are equal when what they stand for is. */
    private static List<Object> comparable(List<Object> key) {
        return key.stream()
                .map(value -> value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value)
                .toList();
    }
}
