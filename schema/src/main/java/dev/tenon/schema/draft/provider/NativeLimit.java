package dev.tenon.schema.draft.provider;

import dev.tenon.schema.ScalarType;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers an argument of a native type can be.
 *
 * @param position which argument, from 0
 * @param least the least number
 * @param most the greatest number
 * @param message what to say of any other
 * @param only the scalar type that the limit is for; every one without it
 */
public record NativeLimit(
        int position,
        long least,
        long most,
        String message,
        @Nullable ScalarType only) {

    static NativeLimit of(int position, long least, long most, String message) {
        return new NativeLimit(position, least, most, message, null);
    }

    /** Whether a native type of a field of this scalar type keeps it. */
    public boolean holds(NativeType type, ScalarType scalar) {
        OptionalLong number = type.number(position);
        return number.isEmpty()
                || (only != null && only != scalar)
                || (number.getAsLong() >= least && number.getAsLong() <= most);
    }
}
