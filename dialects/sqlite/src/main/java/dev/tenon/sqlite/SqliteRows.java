package dev.tenon.sqlite;

import dev.tenon.plan.step.Column;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.RowsAsJson;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Rows as JSON on SQLite, whose JSON holds no bytes and only fifteen digits of a number that is not whole. */
final class SqliteRows implements RowsAsJson {
    @Override
    public String array() {
        return "json_array";
    }

    @Override
    public String aggregate() {
        return "json_group_array";
    }

    /** What comes out of a subselect is a text to SQLite. */
    @Override
    public String part() {
        return "json";
    }

    @Override
    public String value(Column column, String expression) {
        if (is(column, ScalarType.BYTES)) {
            return "CASE typeof(" + expression + ") WHEN 'blob' THEN hex(" + expression + ") ELSE " + expression
                    + " END";
        }
        if (is(column, ScalarType.JSON)) { // a number may be kept as a blob of its text
            return "CASE typeof(" + expression + ") WHEN 'blob' THEN CAST(" + expression
                    + " AS TEXT) WHEN 'real' THEN float_text(" + expression + ") ELSE " + expression + " END";
        }
        return is(column, ScalarType.FLOAT) ? "float_text(" + expression + ")" : expression;
    }

    @Override
    public @Nullable Object read(Column column, String text) {
        try {
            return Reading.stored(column.type(), stored(column, text));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** What the column holds, as the driver gives it. */
    private static Object stored(Column column, String text) {
        if (is(column, ScalarType.BYTES)) {
            return HexFormat.of().parseHex(text);
        }
        if (is(column, ScalarType.FLOAT)) {
            return Double.valueOf(text);
        }
        boolean isWhole = is(column, ScalarType.INT)
                || is(column, ScalarType.BIG_INT)
                || is(column, ScalarType.BOOLEAN)
                || (is(column, ScalarType.DATE_TIME) && text.chars().allMatch(c -> c == '-' || Character.isDigit(c)));
        return isWhole ? whole(text) : text;
    }

    private static Object whole(String text) {
        long number = Long.parseLong(text);
        return number == (int) number ? (Object) (int) number : number;
    }

    private static boolean is(Column column, ScalarType type) {
        return column.type() instanceof FieldType.Scalar scalar && scalar.type() == type;
    }
}
