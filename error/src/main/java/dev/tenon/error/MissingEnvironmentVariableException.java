package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The schema takes the database's url from an environment variable that is not set. */
public final class MissingEnvironmentVariableException extends TenonException {
    private static final long serialVersionUID = 1L;

    public MissingEnvironmentVariableException(String problem, String cure, @Nullable Throwable cause) {
        super("P1012", problem, cure, cause);
    }
}
