package dev.tenon.client.base;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The text of a record, as records print themselves, without what was not loaded. For one thread. */
public final class RecordText {
    private final StringJoiner fields;
    private final Loaded loaded;

    /** For a record of this type, of which this was read. */
    public RecordText(String type, Loaded loaded) {
        this.fields = new StringJoiner(", ", type + "[", "]");
        this.loaded = loaded;
    }

    /** A scalar field, unless it was not read. */
    public RecordText field(String name, @Nullable Object value) {
        if (loaded.missing().contains(name)) {
            return this;
        }
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

    /** All of that, and how many records each relation has that was counted. */
    @Override
    public String toString() {
        new TreeMap<>(loaded.counts()).forEach((relation, count) -> fields.add(relation + "Count=" + count));
        return fields.toString();
    }
}
