package dev.tenon.client.base;

import dev.tenon.error.NotLoadedException;
import org.jspecify.annotations.Nullable;

/** Guards what a record holds only if it was asked for. */
public final class Loaded {
    private Loaded() {}

    /**
     * The relation, if it was loaded.
     *
     * @throws NotLoadedException if it was not
     */
    public static <T> T relation(@Nullable T value, String model, String field) {
        if (value == null) {
            throw new NotLoadedException(
                    "`" + field + "` of this `" + model + "` was not loaded.",
                    "Ask for it where the record is read: `include(i -> i." + field + "())`.",
                    null);
        }
        return value;
    }
}
