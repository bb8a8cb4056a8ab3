package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A value in the database does not fit the type that its field has in the schema. */
public final class InvalidStoredValueException extends TenonException {
    private static final long serialVersionUID = 1L;

    public InvalidStoredValueException(String problem, String cure, @Nullable Throwable cause) {
        super("P2023", problem, cure, cause);
    }
}
