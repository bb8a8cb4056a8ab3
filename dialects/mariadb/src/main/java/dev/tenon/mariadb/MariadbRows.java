package dev.tenon.mariadb;

import dev.tenon.plan.step.Column;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.NativeType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.RowsAsJson;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Rows as JSON on MariaDB. Its subselects keep no order, and in a FROM none can be about the row around it, but its aggregate takes
 * an order and a LIMIT. A row whose array would be longer than {@code max_allowed_packet} it gives as null.
 */
final class MariadbRows implements RowsAsJson {
    @Override
    public String array() {
        return "JSON_ARRAY";
    }

    @Override
    public String aggregate() {
        return "JSON_ARRAYAGG";
    }

    @Override
    public boolean ordersItself() {
        return true;
    }

    /**
     * Texts in one encoding, and never taken for JSON, as a column with a check that it holds JSON would be. Numbers are reckoned with,
     * for a column may fill them up with zeros, and a FLOAT would be written with six digits.
     */
    @Override
    public String value(Column column, String expression) {
        if (!(column.type() instanceof FieldType.Scalar scalar)) {
            return text(expression);
        }
        return switch (scalar.type()) {
            case STRING, JSON, DECIMAL -> text(expression);
            case BOOLEAN, INT, BIG_INT -> expression + " + 0";
            case FLOAT -> expression + " * 1e0";
            case DATE_TIME -> expression;
            case BYTES -> "HEX(" + (isBits(column) ? "CAST(" + expression + " AS BINARY)" : expression) + ")";
        };
    }

    /** What comes out of CONCAT is a text to the server, whatever went in. */
    private static String text(String expression) {
        return "CONCAT(CONVERT(" + expression + " USING utf8mb4))";
    }

    /** Bits are a number where they are not said to be bytes. */
    private static boolean isBits(Column column) {
        return is(column, "Bit");
    }

    private static boolean is(Column column, String nativeName) {
        NativeType type = column.nativeType();
        return type != null && type.name().equals(nativeName);
    }

    @Override
    public @Nullable Object read(Column column, String text) {
        if (column.type() instanceof FieldType.Enum of) {
            return of.type().named(text).orElse(null);
        }
        try {
            ScalarType type = ((FieldType.Scalar) column.type()).type();
            return is(column, "Float") ? (Object) Reading.shortest(Float.parseFloat(text)) : read(type, text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Object read(ScalarType type, String text) {
        return switch (type) {
            case STRING, JSON -> text;
            case BOOLEAN -> Long.parseLong(text) != 0;
            case INT -> Integer.valueOf(text);
            case BIG_INT -> Long.valueOf(text);
            case FLOAT -> Double.valueOf(text);
            case DECIMAL -> Reading.decimal(new BigDecimal(text));
            case DATE_TIME -> Moments.stored(text);
            case BYTES -> HexFormat.of().parseHex(text);
        };
    }
}
