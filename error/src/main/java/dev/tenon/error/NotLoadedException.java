package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A relation was read that the query did not load. */
public final class NotLoadedException extends TenonException {
    private static final long serialVersionUID = 1L;

    public NotLoadedException(String problem, String cure, @Nullable Throwable cause) {
        super("T2002", problem, cure, cause);
    }
}
