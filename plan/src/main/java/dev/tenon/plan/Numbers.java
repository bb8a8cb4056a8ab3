package dev.tenon.plan;

import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import java.math.BigDecimal;

/** Numbers of one type where those of another are meant. */
final class Numbers {
    private Numbers() {}

    /** A number as this type has it, which may be wider than the number's own; other values as they are. */
    static Object fitted(FieldType type, Object value) {
        if (!(value instanceof Number number) || !(type instanceof FieldType.Scalar scalar)) {
            return value;
        }
        if (scalar.type() == ScalarType.FLOAT) {
            return number.doubleValue();
        }
        if (scalar.type() == ScalarType.DECIMAL) {
            return value instanceof BigDecimal ? value : new BigDecimal(value.toString());
        }
        return scalar.type() == ScalarType.BIG_INT && (value instanceof Integer) ? number.longValue() : value;
    }
}
