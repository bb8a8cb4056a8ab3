package dev.tenon.client.base;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in a record in place of a required value that was not read. No accessor shows it. */
final class Placeholder {
    /** Of the types that are primitive in records, which cannot be null. */
    private static final Map<Class<?>, Object> PRIMITIVES =
            Map.of(Boolean.class, false, Integer.class, 0, Long.class, 0L, Double.class, 0.0);

    private Placeholder() {}

    @SuppressWarnings("NullAway") // the accessor throws before anybody sees it
    static <T> T of(Class<T> type) {
        @Nullable Object placeholder = PRIMITIVES.get(type);
        return type.cast(placeholder);
    }
}
