package dev.tenon.sql;

import dev.tenon.schema.FieldType;
import org.jspecify.annotations.Nullable;

/** Adds a parameter to a statement in the making. */
@FunctionalInterface
public interface Binder {
    /** The text that stands for the value: each call adds one more parameter, in order of place. */
    String bind(FieldType type, @Nullable Object value);
}
