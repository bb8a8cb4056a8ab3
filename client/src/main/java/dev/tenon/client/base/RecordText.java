package dev.tenon.client.base;

import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The text of a record, as records print themselves, without what was not loaded. For one thread. */
public final class RecordText {
    private final StringJoiner fields;

    /** For a record of this type. */
    public RecordText(String type) {
        fields = new StringJoiner(", ", type + "[", "]");
    }

    /** A field that is always there. */
    public RecordText field(String name, @Nullable Object value) {
        fields.add(name + "=" + (value instanceof byte[] bytes ? bytes.length + " bytes" : value));
        return this;
    }

    /** A relation, unless it was not loaded. */
    public RecordText relation(String name, @Nullable Object value) {
        if (value != null) {
            fields.add(name + "=" + (value instanceof Optional<?> one ? one.orElse(null) : value));
        }
        return this;
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
