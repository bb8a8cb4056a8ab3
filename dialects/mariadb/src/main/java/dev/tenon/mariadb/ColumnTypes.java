package dev.tenon.mariadb;

import dev.tenon.schema.EnumType;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.NativeType;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types that columns are declared with. */
final class ColumnTypes {
    private static final String UNSIGNED = "Unsigned";

    private ColumnTypes() {}

    /** The type of a field's column. */
    static String of(ScalarField field) {
        NativeType nativeType = field.nativeType();
        return nativeType == null ? of(field.type()) : of(nativeType);
    }

    private static String of(FieldType type) {
        if (type instanceof FieldType.Enum of) {
            return of.type().values().stream()
                    .map(EnumType.EnumValue::databaseName)
                    .map(Names::text)
                    .collect(Collectors.joining(", ", "ENUM(", ")"));
        }
        return type instanceof FieldType.Unsupported unsupported
                ? unsupported.sql()
                : of(((FieldType.Scalar) type).type());
    }

    private static String of(ScalarType type) {
        return switch (type) {
            case STRING -> "VARCHAR(191)";
            case BOOLEAN -> "BOOLEAN";
            case INT -> "INTEGER";
            case BIG_INT -> "BIGINT";
            case FLOAT -> "DOUBLE";
            case DECIMAL -> "DECIMAL(65, 30)";
            case DATE_TIME -> "DATETIME(3)";
            case JSON -> "JSON";
            case BYTES -> "LONGBLOB";
        };
    }

    /** {@code UnsignedInt} is {@code INTEGER UNSIGNED}; all others are their own names. */
    private static String of(NativeType type) {
        boolean unsigned = type.name().startsWith(UNSIGNED);
        String name = unsigned ? type.name().substring(UNSIGNED.length()) : type.name();
        String sql = name.equals("Int") ? "INTEGER" : name.toUpperCase(Locale.ROOT);
        return sql
                + (type.arguments().isEmpty() ? "" : "(" + String.join(", ", type.arguments()) + ")")
                + (unsigned ? " UNSIGNED" : "");
    }

    /** How many digits of a second the column of a moment keeps, as its default must say; null if it keeps no time. */
    static @Nullable String secondDigits(ScalarField field) {
        NativeType nativeType = field.nativeType();
        if (nativeType == null) {
            return "3";
        }
        return switch (nativeType.name()) {
            case "Date", "Time" -> null;
            default ->
                nativeType.arguments().isEmpty() ? "0" : nativeType.arguments().get(0);
        };
    }
}
