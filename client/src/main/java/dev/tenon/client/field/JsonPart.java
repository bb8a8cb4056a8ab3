package dev.tenon.client.field;

import dev.tenon.client.Json;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.JsonMatch;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a JSON value: {@code p.meta().at("address", "city")}. Immutable.
 *
 * @param <M> the model whose records are asked for
 */
public final class JsonPart<M> implements JsonMatches<M> {
    private final JsonField<M> field;
    private final List<String> path;
    private final boolean ignoresCase;

    JsonPart(JsonField<M> field, List<String> path, boolean ignoresCase) {
        this.field = field;
        this.path = List.copyOf(path);
        this.ignoresCase = ignoresCase;
    }

    /** The part of this part that these keys lead to, outermost first. */
    public JsonPart<M> at(String... keys) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(List.of(keys));
        return new JsonPart<>(field, longer, ignoresCase);
    }

    /** The element of an array; 0 is the first. */
    public JsonPart<M> at(int index) {
        return at(Integer.toString(index));
    }

    /** The same part, of which the {@code string…} conditions take no account of upper and lower case. */
    public JsonPart<M> ignoreCase() {
        return new JsonPart<>(field, path, true);
    }

    /** It is this. */
    public Condition<M> eq(Json value) {
        return matches(JsonMatch.EQUAL, value);
    }

    /** It is there, and is something else. */
    public Condition<M> ne(Json value) {
        return matches(JsonMatch.NOT_EQUAL, value);
    }

    /** It is less than this: both are numbers, or both are strings. */
    public Condition<M> lt(Json value) {
        return matches(JsonMatch.LESS, value);
    }

    /** It is less than this or equal to it: both are numbers, or both are strings. */
    public Condition<M> lte(Json value) {
        return matches(JsonMatch.LESS_OR_EQUAL, value);
    }

    /** It is greater than this: both are numbers, or both are strings. */
    public Condition<M> gt(Json value) {
        return matches(JsonMatch.GREATER, value);
    }

    /** It is greater than this or equal to it: both are numbers, or both are strings. */
    public Condition<M> gte(Json value) {
        return matches(JsonMatch.GREATER_OR_EQUAL, value);
    }

    @Override
    public Condition<M> matches(JsonMatch match, Object value) {
        return field.condition(new Filter.Json(field.name(), path, match, field.operand(value), ignoresCase));
    }
}
