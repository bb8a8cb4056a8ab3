package dev.tenon.postgres;

import dev.tenon.plan.step.Column;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.RowsAsJson;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Rows as JSON on PostgreSQL. */
final class PostgresRows implements RowsAsJson {
    @Override
    public String array() {
        return "json_build_array";
    }

    @Override
    public String aggregate() {
        return "json_agg";
    }

    /** JSON as a text, whose digits and spaces stay as they are; moments without the {@code T} that JSON gives them. */
    @Override
    public String value(Column column, String expression) {
        if (!(column.type() instanceof FieldType.Scalar scalar)) {
            return expression;
        }
        return switch (scalar.type()) {
            case JSON, DATE_TIME -> "CAST(" + expression + " AS text)";
            case BYTES -> "encode(" + expression + ", 'hex')";
            default -> expression;
        };
    }

    @Override
    public @Nullable Object read(Column column, String text) {
        return column.type() instanceof FieldType.Scalar scalar && scalar.type() == ScalarType.BYTES
                ? HexFormat.of().parseHex(text)
                : Reading.stored(column.type(), text);
    }
}
