package dev.tenon.client.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record as it was read: its scalars by field name, and the relations that were loaded. Immutable.
 *
 * @param scalars the value of every scalar field that was read (see {@link dev.tenon.sql.Bind} for the Java types)
 * @param relations the records of every relation that was loaded; of a to-one relation none or one
 * @param counts how many records each relation has that was counted
 */
public record Row(Map<String, @Nullable Object> scalars, Map<String, List<Row>> relations, Map<String, Long> counts) {
    /** Without counts. */
    public Row(Map<String, @Nullable Object> scalars, Map<String, List<Row>> relations) {
        this(scalars, relations, Map.of());
    }

    /** The value of a scalar field; null if the record has none. */
    public @Nullable Object value(String field) {
        if (!scalars.containsKey(field)) {
            throw new IllegalStateException("The field `" + field + "` was not read.");
        }
        return scalars.get(field);
    }

    /** The records of a relation; nothing at all if it was not loaded. */
    public Optional<List<Row>> relation(String field) {
        return Optional.ofNullable(relations.get(field));
    }

    /** The same record with a relation loaded. */
    public Row with(String relation, List<Row> records) {
        Map<String, List<Row>> more = new LinkedHashMap<>(relations);
        more.put(relation, List.copyOf(records));
        return new Row(scalars, more, counts);
    }

    /** The same record with these scalar fields only. */
    public Row only(List<String> fields) {
        if (scalars.size() == fields.size() && scalars.keySet().containsAll(fields)) {
            return this;
        }
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        fields.forEach(field -> kept.put(field, value(field)));
        return new Row(kept, relations, counts);
    }
}
