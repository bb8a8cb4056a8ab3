package dev.tenon.sql;

import dev.tenon.plan.request.Filter.JsonMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a database asks about parts of JSON values. Thread-safe. */
public interface JsonConditions {
    /**
     * The condition, unknown where there is no such part or it is of another kind.
     *
     * @param bind adds parameters
     */
    String write(Question question, Binder bind);

    /**
     * The part of a JSON value; null where there is no such part.
     *
     * @param expression the JSON value
     * @param path the keys and indexes that lead to the part
     * @param bind adds parameters
     */
    String part(String expression, List<String> path, Binder bind);

    /**
     * What is asked.
     *
     * @param expression the JSON value
     * @param path the keys and indexes that lead to the part; none is the whole
     * @param match how the part is compared
     * @param value what it is compared with: a text with the {@code TEXT_…} matches, else JSON as its text; null if {@code other}
     *     says it
     * @param other an expression that it is compared with, of the type that {@code value} would have; null if {@code value} says
     *     it
     * @param ignoreCase whether case is to be ignored by the {@code TEXT_…} matches
     */
    record Question(
            String expression,
            List<String> path,
            JsonMatch match,
            @Nullable String value,
            @Nullable String other,
            boolean ignoreCase) {
        public Question {
            path = List.copyOf(path);
        }
    }
}
