package dev.tenon.postgres;

import dev.tenon.plan.step.Column;
import dev.tenon.schema.DefaultValue;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.NativeType;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types of columns, in the words that Prisma Migrate uses for them. */
final class ColumnTypes {
    private ColumnTypes() {}

    /** What a field's column is declared with: one that counts has the type that brings its sequence. */
    static String declared(ScalarField field) {
        String type = element(field);
        if (field.defaultValue() instanceof DefaultValue.Autoincrement) {
            return switch (type) {
                case "BIGINT", "INT8" -> "BIGSERIAL";
                case "SMALLINT", "INT2" -> "SMALLSERIAL";
                default -> "SERIAL";
            };
        }
        return field.isList() ? type + "[]" : type;
    }

    /** The type of a column that refers to a field: it does not count. */
    static String element(ScalarField field) {
        return of(field.type(), field.nativeType());
    }

    /** The type of a column, as a cast names it. */
    static String of(Column column) {
        return of(column.type(), column.nativeType());
    }

    private static String of(FieldType type, @Nullable NativeType nativeType) {
        if (type instanceof FieldType.ListOf list) {
            return of(list.element(), nativeType) + "[]";
        }
        if (type instanceof FieldType.Unsupported unsupported) {
            return unsupported.sql();
        }
        if (type instanceof FieldType.Enum of) {
            return Names.quoted(of.type().databaseName());
        }
        return nativeType == null ? of(((FieldType.Scalar) type).type()) : of(nativeType);
    }

    private static String of(NativeType type) {
        String name = switch (type.name()) {
            case "DoublePrecision" -> "DOUBLE PRECISION";
            case "ByteA" -> "BYTEA";
            case "VarBit" -> "VARBIT";
            default -> type.name().toUpperCase(Locale.ROOT);
        };
        return type.arguments().isEmpty() ? name : name + "(" + String.join(",", type.arguments()) + ")";
    }

    private static String of(ScalarType type) {
        return switch (type) {
            case STRING -> "TEXT";
            case BOOLEAN -> "BOOLEAN";
            case INT -> "INTEGER";
            case BIG_INT -> "BIGINT";
            case FLOAT -> "DOUBLE PRECISION";
            case DECIMAL -> "DECIMAL(65,30)";
            case DATE_TIME -> "TIMESTAMP(3)";
            case JSON -> "JSONB";
            case BYTES -> "BYTEA";
        };
    }
}
