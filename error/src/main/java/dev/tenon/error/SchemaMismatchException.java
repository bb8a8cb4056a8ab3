package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The tables of a database are not those of the schema. */
public final class SchemaMismatchException extends TenonException {
    private static final long serialVersionUID = 1L;

    public SchemaMismatchException(String problem, String cure, @Nullable Throwable cause) {
        super("T3001", problem, cure, cause);
    }
}
