package dev.tenon.client.base;

import dev.tenon.client.engine.Row;
import dev.tenon.error.InvalidStoredValueException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a row as the fields of a record. For one thread. */
public final class RowReader {
    private final String model;
    private final Row row;
    private final Set<String> missing = new HashSet<>();

    /** For a row of this model. */
    public RowReader(String model, Row row) {
        this.model = model;
        this.row = row;
    }

    /** The value of a required field, of the type that it has in the schema; something that is not looked at if it was not read. */
    public <T> T value(String field, Class<T> type) {
        if (isMissing(field)) {
            return Placeholder.of(type);
        }
        T value = optional(field, type);
        if (value == null) {
            throw new InvalidStoredValueException(
                    "The database holds no value for " + place(field) + ", which is required.",
                    "Give the record a value, or make the field optional in the schema.",
                    null);
        }
        return value;
    }

    /** The value of an optional field; null also if it was not read. */
    public <T> @Nullable T optional(String field, Class<T> type) {
        if (isMissing(field)) {
            return null;
        }
        Object value = row.value(field);
        return value == null ? null : StoredValue.read(value, type, place(field));
    }

    /** The values of a list; none if it was not read, or if there is no list. */
    public <T> List<T> list(String field, Class<T> type) {
        Object values = isMissing(field) ? null : row.value(field);
        return values == null
                ? List.of()
                : ((List<?>) values)
                        .stream()
                                .map(value -> StoredValue.read(value, type, place(field)))
                                .toList();
    }

    /** The records of a to-many relation; null if it was not loaded. */
    public <T> @Nullable List<T> many(String relation, Function<Row, T> mapper) {
        return row.relation(relation)
                .map(rows -> rows.stream().map(mapper).toList())
                .orElse(null);
    }

    /** The record of a required to-one relation; null if it was not loaded. */
    @SuppressWarnings("NullableOptional") // see perhapsOne
    public <T> @Nullable T one(String relation, Function<Row, T> mapper) {
        Optional<T> found = perhapsOne(relation, mapper);
        return found == null
                ? null
                : found.orElseThrow(() -> new InvalidStoredValueException(
                        "The record of `" + relation + "` of `" + model + "`, which is required, does not exist.",
                        "Mend the foreign key in the database.",
                        null));
    }

    /** The record of an optional to-one relation; null if it was not loaded. */
    @SuppressWarnings("NullableOptional") // the record's component tells what was not loaded from what is not there
    public <T> @Nullable Optional<T> perhapsOne(String relation, Function<Row, T> mapper) {
        return row.relation(relation)
                .map(rows -> rows.stream().map(mapper).findFirst())
                .orElse(null);
    }

    /** What was read besides, once all fields have been. */
    public Loaded loaded() {
        return missing.isEmpty() && row.counts().isEmpty() ? Loaded.scalars() : new Loaded(missing, row.counts());
    }

    private boolean isMissing(String field) {
        boolean isMissing = !row.scalars().containsKey(field);
        if (isMissing) {
            missing.add(field);
        }
        return isMissing;
    }

    private String place(String field) {
        return "`" + field + "` of `" + model + "`";
    }
}
