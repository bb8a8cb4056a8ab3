package dev.tenon.plan;

import dev.tenon.plan.step.Column;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Which values a database takes for one and the same. Thread-safe. */
@FunctionalInterface
public interface Likeness {
    /** A value is like itself alone. */
    Likeness EXACT = (column, value) -> value;

    /**
     * A value that is the same for all which the database may take for one and the same in a column, as a text in any case where
     * it overlooks that. It may be the same for more.
     */
    Object alike(Column column, Object value);

    /** The same of the values of several columns; to be compared with others. */
    default List<Object> alike(List<Column> columns, List<Object> values) {
        List<Object> alike = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            Object value = exact(alike(columns.get(i), values.get(i)));
            alike.add(value instanceof Instant moment ? moment.truncatedTo(ChronoUnit.MILLIS) : value);
        }
        return alike;
    }

    /** A value that is equal to others when what they stand for is. */
    static Object exact(Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }
}
