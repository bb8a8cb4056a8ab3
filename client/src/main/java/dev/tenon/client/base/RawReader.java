package dev.tenon.client.base;

import dev.tenon.client.Sql;
import dev.tenon.client.engine.RawExecutor;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From the rows of a statement in SQL to records, or to single values. A column goes to the component of its name; upper and
 * lower case and underscores count for nothing where no name is exactly the same. For one thread.
 *
 * @param <R> the record, or the value
 */
final class RawReader<R> {
    private final Class<R> type;
    private final @Nullable RecordShape<R> shape;
    private int[] places = new int[0];

    private RawReader(Class<R> type, @Nullable RecordShape<R> shape) {
        this.type = type;
        this.shape = shape;
    }

    /** The rows of a statement, read. */
    static <R> List<R> rows(RawExecutor executor, Class<R> type, Sql sql) {
        RawReader<R> reader = of(Arguments.given(type, "what the rows are read as"));
        return executor.query(Arguments.given(sql, "the statement"), reader::types).stream()
                .map(reader::read)
                .toList();
    }

    /** For rows that are to be this. */
    static <R> RawReader<R> of(Class<R> type) {
        boolean isValue = JavaTypes.scalar(type).isPresent();
        return new RawReader<>(type, isValue ? null : RecordShape.of(type));
    }

    /** How each column is to be read; those that no component is called like are not. */
    List<Optional<FieldType>> types(List<String> columns) {
        if (shape == null) {
            requireOneColumn(columns);
            return List.of(
                    Optional.of(new FieldType.Scalar(JavaTypes.scalar(type).orElseThrow())));
        }
        List<RecordComponent> components = shape.components();
        List<Optional<FieldType>> types = new ArrayList<>(Collections.nCopies(columns.size(), Optional.empty()));
        places = new int[components.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(components.get(i).getName(), columns);
            types.set(places[i], Optional.of(new FieldType.Scalar(typeOf(components.get(i)))));
        }
        return types;
    }

    /** The record that a row is, once {@link #types} has been asked. */
    R read(@Nullable Object[] row) {
        if (shape == null) {
            return type.cast(required(
                    converted(row[0], type), "the only column", "Read it into a record with an `Optional` of it."));
        }
        @Nullable Object[] values = new @Nullable Object[places.length];
        for (int i = 0; i < places.length; i++) {
            values[i] = value(shape.components().get(i), row[places[i]]);
        }
        return shape.make(values);
    }

    private static @Nullable Object value(RecordComponent component, @Nullable Object value) {
        if (component.getType() == Optional.class) {
            Class<?> inner = RecordShape.argument(component);
            return Optional.ofNullable(inner == null ? value : converted(value, inner));
        }
        Object converted = converted(value, component.getType());
        return component.getType().isPrimitive()
                ? required(
                        converted,
                        "`" + component.getName() + "`",
                        "Use the boxed type, such as `Integer`, or an `Optional`.")
                : converted;
    }

    private static @Nullable Object converted(@Nullable Object value, Class<?> type) {
        return value == null
                ? null
                : StoredValue.readColumn(value, JavaTypes.boxed(type), "`" + type.getSimpleName() + "`");
    }

    private static Object required(@Nullable Object value, String what, String cure) {
        if (value == null) {
            throw new InvalidStoredValueException(
                    "The database gave no value for " + what + ", which is of a type that has none for that.",
                    cure,
                    null);
        }
        return value;
    }

    private ScalarType typeOf(RecordComponent component) {
        Class<?> inner = component.getType() == Optional.class ? RecordShape.argument(component) : component.getType();
        return JavaTypes.scalar(inner == null ? Object.class : inner).orElseThrow(() -> unreadable(component));
    }

    private InvalidArgumentException unreadable(RecordComponent component) {
        return new InvalidArgumentException(
                "`" + component.getName() + "` of `" + type.getName() + "` is of the type "
                        + component.getGenericType().getTypeName() + ", which no column can be read as.",
                "Use a type that fields can have, such as String, int, BigDecimal, Instant, or an Optional of one.",
                null);
    }

    private void requireOneColumn(List<String> columns) {
        if (columns.size() != 1) {
            throw new InvalidArgumentException(
                    "A statement was to give single values of `" + type.getSimpleName() + "`, but it gives " + columns
                            + ".",
                    "Name one column in the statement, or read its rows as a record.",
                    null);
        }
    }

    private int place(String component, List<String> columns) {
        int exact = columns.indexOf(component);
        if (exact >= 0) {
            return exact;
        }
        List<String> plain = columns.stream().map(RawReader::plain).toList();
        int similar = plain.indexOf(plain(component));
        if (similar < 0) {
            throw new InvalidArgumentException(
                    "`" + type.getName() + "` has the component `" + component
                            + "`, but the statement gives no such column: it gives " + columns + ".",
                    "Name the column so in the statement: `… AS \"" + component + "\"`.",
                    null);
        }
        return similar;
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return type.getName() + Arrays.toString(places);
    }
}
