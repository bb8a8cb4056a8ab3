package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A schema file is not valid; the message holds every diagnostic. */
public final class SchemaException extends TenonException {
    private static final long serialVersionUID = 1L;

    public SchemaException(String problem, String cure, @Nullable Throwable cause) {
        super("P1012", problem, cure, cause);
    }
}
