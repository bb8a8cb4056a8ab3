package dev.tenon.protocol.read;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.ValueOutOfRangeException;

/** For numbers that a field's type cannot hold. */
final class OutOfRange {
    private OutOfRange() {}

    static ValueOutOfRangeException of(Input input, String value, String type) {
        return new ValueOutOfRangeException(
                new DatabaseException.Details(null, 0, null),
                input.path() + ": Value out of range for the type: value \"" + Shown.of(value)
                        + "\" is out of range for type " + type + ".",
                null);
    }
}
