package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A request in text form says something that the schema does not allow at that place. */
public final class InvalidRequestException extends TenonException {
    private static final long serialVersionUID = 1L;

    public InvalidRequestException(String problem, String cure, @Nullable Throwable cause) {
        super("P2009", problem, cure, cause);
    }
}
