package dev.tenon.sqlite;

import dev.tenon.schema.DefaultValue;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;

/** The types that columns are declared with. */
final class ColumnTypes {
    private ColumnTypes() {}

    /**
     * The type of a field's column. One that counts by itself is an INTEGER even if it is a BigInt, for only that makes it
     * SQLite's row id.
     */
    static String of(ScalarField field) {
        return field.defaultValue() instanceof DefaultValue.Autoincrement ? "INTEGER" : of(field.type());
    }

    /** The type of a column that holds such values and does not count. */
    static String of(FieldType type) {
        if (type instanceof FieldType.Unsupported unsupported) {
            return unsupported.sql();
        }
        return type instanceof FieldType.Scalar scalar ? of(scalar.type()) : "TEXT";
    }

    /**
     * DECIMAL_TEXT has the affinity of text: with that of numbers, which DECIMAL has, digits beyond the fifteenth would be
     * lost.
     */
    private static String of(ScalarType type) {
        return switch (type) {
            case STRING -> "TEXT";
            case BOOLEAN -> "BOOLEAN";
            case INT -> "INTEGER";
            case BIG_INT -> "BIGINT";
            case FLOAT -> "REAL";
            case DECIMAL -> "DECIMAL_TEXT";
            case DATE_TIME -> "DATETIME";
            case JSON -> "JSONB";
            case BYTES -> "BLOB";
        };
    }
}
