package dev.tenon.mariadb;

import dev.tenon.jdbc.WellFormed;
import dev.tenon.plan.step.Column;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.NativeType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.JsonQuotes;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list of values that is one parameter: a JSON array, of which the server makes a table. Not of texts, which would have a collation
 * that the column does not, nor of decimals, which would be rounded.
 */
final class PackedList {
    private PackedList() {}

    /** A subselect of the values; none if there is none for the column's type. */
    static Optional<String> rows(Column column, String parameter, UnaryOperator<String> of) {
        String type =
                column.type() instanceof FieldType.Scalar scalar ? type(scalar.type(), column.nativeType()) : null;
        if (type == null) {
            return Optional.empty();
        }
        String value = type.equals("LONGTEXT") ? "UNHEX(value)" : "value";
        return Optional.of("(SELECT " + of.apply(value) + " FROM JSON_TABLE(" + parameter + ", '$[*]' COLUMNS (value "
                + type + " PATH '$')) AS listed)");
    }

    private static @Nullable String type(ScalarType type, @Nullable NativeType nativeType) {
        return switch (type) {
            case BOOLEAN, INT, BIG_INT -> "BIGINT";
            case FLOAT -> is(nativeType, "Float") ? "FLOAT" : "DOUBLE";
            case DATE_TIME -> is(nativeType, "Time") || is(nativeType, "Date") ? null : "DATETIME(6)";
            case BYTES -> "LONGTEXT";
            case STRING, JSON, DECIMAL -> null;
        };
    }

    private static boolean is(@Nullable NativeType type, String name) {
        return type != null && type.name().equals(name);
    }

    /** The parameter. */
    static String json(FieldType type, List<?> values) {
        ScalarType scalar = ((FieldType.Scalar) type).type();
        return values.stream()
                .map(value -> element(scalar, Objects.requireNonNull(value)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String element(ScalarType type, Object value) {
        return switch (type) {
            case BOOLEAN -> (Boolean) value ? "1" : "0";
            case INT, BIG_INT -> Long.toString(((Number) value).longValue());
            case FLOAT -> Double.toString(WellFormed.number((Double) value));
            case DATE_TIME -> JsonQuotes.of(Moments.text((Instant) value));
            case BYTES -> JsonQuotes.of(HexFormat.of().formatHex((byte[]) value));
            case STRING, JSON, DECIMAL -> throw new IllegalArgumentException("Not a type that lists are made of.");
        };
    }
}
