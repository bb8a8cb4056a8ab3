package dev.tenon.client.field;

import dev.tenon.client.Json;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.JsonMatch;

/**
 * What a JSON value may hold. Where it is of another kind, or is not there, it is unknown whether it matches: the record matches
 * neither the condition nor its contrary.
 *
 * @param <M> the model whose records are asked for
 */
public interface JsonMatches<M> {
    /** It compares so, as the engine is told. */
    Condition<M> matches(Filter.JsonMatch match, Object value);

    /** It is a string that holds the text somewhere. */
    default Condition<M> stringContains(String text) {
        return matches(JsonMatch.TEXT_CONTAINS, text);
    }

    /** It is a string that begins with the text. */
    default Condition<M> stringStartsWith(String text) {
        return matches(JsonMatch.TEXT_STARTS_WITH, text);
    }

    /** It is a string that ends with the text. */
    default Condition<M> stringEndsWith(String text) {
        return matches(JsonMatch.TEXT_ENDS_WITH, text);
    }

    /** It is an array with all of these elements. */
    default Condition<M> arrayContains(Json... elements) {
        return matches(JsonMatch.ARRAY_CONTAINS, Json.array(elements));
    }

    /** It is an array whose first element is this. */
    default Condition<M> arrayStartsWith(Json element) {
        return matches(JsonMatch.ARRAY_STARTS_WITH, element);
    }

    /** It is an array whose last element is this. */
    default Condition<M> arrayEndsWith(Json element) {
        return matches(JsonMatch.ARRAY_ENDS_WITH, element);
    }
}
