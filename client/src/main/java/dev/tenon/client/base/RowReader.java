package dev.tenon.client.base;

import dev.tenon.client.Json;
import dev.tenon.client.engine.Row;
import dev.tenon.error.InvalidStoredValueException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row as the fields of a record.
 *
 * @param model the model, for messages
 * @param row the row
 */
public record RowReader(String model, Row row) {
    /** The value of a required field; what it holds is known from the schema. */
    public <T> T value(String field, Class<T> type) {
        T value = optional(field, type);
        if (value == null) {
            throw new InvalidStoredValueException(
                    "The database holds no value for `" + field + "` of `" + model + "`, which is required.",
                    "Give the record a value, or make the field optional in the schema.",
                    null);
        }
        return value;
    }

    /** The value of an optional field. */
    public <T> @Nullable T optional(String field, Class<T> type) {
        Object value = row.value(field);
        return value == null ? null : type.cast(converted(field, value, type));
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

    private Object converted(String field, Object value, Class<?> type) {
        if (type == Json.class) {
            return new Json((String) value);
        }
        if (!type.isEnum()) {
            return value;
        }
        for (Object constant : type.getEnumConstants()) {
            if (StoredValue.schemaName((Enum<?>) constant).equals(value)) {
                return constant;
            }
        }
        throw new InvalidStoredValueException(
                "The database holds a value for `" + field + "` of `" + model + "` that the enum `"
                        + type.getSimpleName() + "` does not have.",
                "Add the value to the enum, or change what is stored.",
                null);
    }
}
