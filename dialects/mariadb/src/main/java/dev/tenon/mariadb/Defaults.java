package dev.tenon.mariadb;

import dev.tenon.schema.DefaultValue;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.NativeType;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The DEFAULT of a column. Values that the client makes itself, such as {@code uuid()}, have none. */
final class Defaults {
    private Defaults() {}

    static Optional<String> of(ScalarField field) {
        DefaultValue value = field.defaultValue();
        if (value instanceof DefaultValue.Literal literal) {
            String sql = literal(field.type(), literal.value());
            return Optional.of("DEFAULT " + (isLarge(field) ? "(" + sql + ")" : sql));
        }
        if (value instanceof DefaultValue.Now) {
            return Optional.of("DEFAULT " + now(field));
        }
        return value instanceof DefaultValue.DatabaseGenerated generated
                ? Optional.of("DEFAULT (" + generated.sql() + ")")
                : Optional.empty();
    }

    private static String now(ScalarField field) {
        String digits = ColumnTypes.secondDigits(field);
        NativeType nativeType = field.nativeType();
        if (digits == null && nativeType != null) {
            return "(CURRENT_" + nativeType.name().toUpperCase(Locale.ROOT) + ")";
        }
        return "0".equals(digits) ? "CURRENT_TIMESTAMP" : "CURRENT_TIMESTAMP(" + digits + ")";
    }

    /** Whether the column's default must be an expression: texts and bytes without a limit take no plain one. */
    private static boolean isLarge(ScalarField field) {
        String type = ColumnTypes.of(field);
        return type.endsWith("TEXT") || type.endsWith("BLOB") || type.equals("JSON");
    }

    private static String literal(FieldType type, Object value) {
        if (type instanceof FieldType.Enum of) {
            return Names.text(of.type().databaseName((String) value).orElseThrow());
        }
        return literal(((FieldType.Scalar) type).type(), value);
    }

    private static String literal(ScalarType type, Object value) {
        return switch (type) {
            case STRING, JSON -> Names.text((String) value);
            case BOOLEAN -> (Boolean) value ? "true" : "false";
            case INT, BIG_INT, FLOAT -> value.toString();
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case DATE_TIME -> "'" + Moments.text((Instant) value) + "'";
            case BYTES -> "x'" + HexFormat.of().formatHex((byte[]) value) + "'";
        };
    }
}
