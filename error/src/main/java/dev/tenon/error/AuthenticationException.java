package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The database does not know the user, or the password is wrong. */
public final class AuthenticationException extends TenonException {
    private static final long serialVersionUID = 1L;

    public AuthenticationException(String problem, String cure, @Nullable Throwable cause) {
        super("P1000", problem, cure, cause);
    }
}
