package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A record of the application's own cannot be what records of a model are read as. Nothing was sent. */
public final class ProjectionException extends TenonException {
    private static final long serialVersionUID = 1L;

    public ProjectionException(String problem, String cure, @Nullable Throwable cause) {
        super("T2006", problem, cure, cause);
    }
}
