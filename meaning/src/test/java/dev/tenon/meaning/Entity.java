package dev.tenon.meaning;

import dev.tenon.schema.Model;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record in memory. Two are the same only if they are one object. */
final class Entity {
    private final Model model;
    private final Map<String, @Nullable Object> values;

    Entity(Model model, Map<String, @Nullable Object> values) {
        this.model = model;
        this.values = new LinkedHashMap<>(values);
    }

    Model model() {
        return model;
    }

    @Nullable Object value(String field) {
        return values.get(field);
    }

    void set(String field, @Nullable Object value) {
        values.put(field, value);
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    Entity copy() {
        return new Entity(model, values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(model.name());
        values.forEach(
                (field, value) -> text.append(' ').append(field).append('=').append(Scalars.text(value)));
        return text.toString();
    }
}
