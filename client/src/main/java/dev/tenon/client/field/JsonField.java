package dev.tenon.client.field;

import dev.tenon.client.Json;
import dev.tenon.plan.request.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of JSON values: {@code p.meta().at("address", "city").eq(Json.string("Oslo"))}. Immutable.
 *
 * @param <M> the model whose records are asked for
 */
public class JsonField<M> extends Field<M, Json> implements JsonMatches<M> {
    /** The field of this name at the end of the path. */
    public JsonField(FieldPath<M> path, String name) {
        super(path, name);
    }

    /** The part of the value that these keys lead to, outermost first. */
    public JsonPart<M> at(String... keys) {
        return new JsonPart<>(this, List.of(), false).at(keys);
    }

    /** The element of an array; 0 is the first. */
    public JsonPart<M> at(int index) {
        return new JsonPart<>(this, List.of(), false).at(index);
    }

    @Override
    public Condition<M> matches(Filter.JsonMatch match, Object value) {
        return new JsonPart<>(this, List.of(), false).matches(match, value);
    }

    @Override
    @Nullable Json read(@Nullable Object value) {
        return value == null ? null : Json.of((String) value);
    }
}
