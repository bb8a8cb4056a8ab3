package dev.tenon.plan.request;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One number, or extreme value, about many records.
 *
 * @param function how it comes about
 * @param field the scalar field that it is about: records without a value do not count; null, with {@link Function#COUNT}
 *     only, is about the records themselves
 */
public record Aggregation(Function function, @Nullable String field) {
    /** How an aggregate comes about. */
    public enum Function {
        COUNT,
        SUM,
        AVERAGE,
        MINIMUM,
        MAXIMUM
    }

    /** How many records there are. */
    public static Aggregation countOfAll() {
        return new Aggregation(Function.COUNT, null);
    }

    /** In words: {@code maximum of age}. */
    @Override
    public String toString() {
        return function.name().toLowerCase(Locale.ROOT) + (field == null ? "" : " of " + field);
    }
}
