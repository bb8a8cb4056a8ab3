package dev.tenon.postgres;

import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.step.Column;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** What is asked of columns of types that lack operators of their own: as another type that has them. */
final class Operators {
    /** Of a moment with more digits the server keeps the nearest millisecond. */
    private static final int HALF_A_MILLI = 500_000;

    private Operators() {}

    /** {@code xml} and {@code json} are compared by what they are written as, and what they mean. */
    static String comparable(Column column, String expression) {
        return switch (nativeName(column)) {
            case "Xml" -> cast(expression, "text" + list(column));
            case "Json" -> cast(expression, "jsonb" + list(column));
            default -> expression;
        };
    }

    /** What the server takes for the same: a {@code citext} in any case, a {@code uuid} however it is written, a day whenever. */
    static Object alike(Column column, Object value) {
        String type = nativeName(column);
        if (value instanceof String text) {
            return switch (type) {
                case "Citext" -> text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
                case "Uuid" -> text.replaceAll("[{}-]", "").toLowerCase(Locale.ROOT);
                case "Char" -> text.stripTrailing();
                default -> text;
            };
        }
        if (value instanceof Instant moment) {
            return type.equals("Date") ? moment.truncatedTo(ChronoUnit.DAYS) : moment.plusNanos(HALF_A_MILLI);
        }
        return value;
    }

    /** A parameter beside what {@link #comparable} makes of the column. */
    static String comparableTo(Column column, String parameter) {
        if (nativeName(column).equals("Xml")) {
            return cast(parameter, "text" + list(column));
        }
        return is(column.type(), ScalarType.JSON) ? cast(parameter, "jsonb" + list(column)) : parameter;
    }

    /** {@code oid} does not reckon; {@code money} not with numbers, and with a part of a cent only in binary. */
    static String arithmetic(Column column, String left, String operator, String right) {
        return switch (nativeName(column)) {
            case "Oid" -> cast(cast(left, "bigint") + " " + operator + " " + cast(right, "bigint"), "oid");
            case "Money" -> cast(cast(left, "numeric") + " " + operator + " " + cast(right, "numeric"), "money");
            default -> "(" + left + " " + operator + " " + right + ")";
        };
    }

    /** An aggregate that the column's type has not; nothing if it has it. */
    static Optional<String> aggregate(Function function, Column column, String expression) {
        return switch (function) {
            case COUNT -> Optional.empty();
            case SUM, AVERAGE -> total(function, nativeName(column), expression);
            case MINIMUM -> extreme("MIN", "bool_and", column, expression);
            case MAXIMUM -> extreme("MAX", "bool_or", column, expression);
        };
    }

    private static Optional<String> total(Function function, String type, String expression) {
        String name = function == Function.SUM ? "SUM(" : "AVG(";
        if (type.equals("Oid")) {
            return Optional.of(name + cast(expression, "bigint") + ")");
        }
        return type.equals("Money") && function == Function.AVERAGE
                ? Optional.of(name + cast(expression, "numeric") + ")")
                : Optional.empty();
    }

    /** The texts of {@code uuid} and of bits sort as they do. */
    private static Optional<String> extreme(String name, String ofTruth, Column column, String expression) {
        if (is(column.type(), ScalarType.BOOLEAN)) {
            return Optional.of(ofTruth + "(" + expression + ")");
        }
        String ofText = name + "(" + cast(expression, "text") + ")";
        return switch (nativeName(column)) {
            case "Xml" -> Optional.of(ofText);
            case "Uuid" -> Optional.of(cast(ofText, "uuid"));
            case "Bit", "VarBit" -> Optional.of(cast(ofText, "varbit"));
            default -> Optional.empty();
        };
    }

    private static String cast(String expression, String type) {
        return "CAST(" + expression + " AS " + type + ")";
    }

    private static String list(Column column) {
        return column.type() instanceof FieldType.ListOf ? "[]" : "";
    }

    static String nativeName(Column column) {
        return column.nativeType() == null ? "" : column.nativeType().name();
    }

    private static boolean is(FieldType type, ScalarType scalar) {
        FieldType one = type instanceof FieldType.ListOf list ? list.element() : type;
        return one instanceof FieldType.Scalar actual && actual.type() == scalar;
    }
}
