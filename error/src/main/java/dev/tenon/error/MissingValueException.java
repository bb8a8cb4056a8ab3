package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A request in text form leaves out a value that must be there, or says null where that is no value. */
public final class MissingValueException extends TenonException {
    private static final long serialVersionUID = 1L;

    public MissingValueException(String problem, String cure, @Nullable Throwable cause) {
        super("P2012", problem, cure, cause);
    }
}
