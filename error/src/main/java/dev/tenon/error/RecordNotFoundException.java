package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** An operation depends on a record that does not exist. */
public final class RecordNotFoundException extends TenonException {
    private static final long serialVersionUID = 1L;

    public RecordNotFoundException(String problem, String cure, @Nullable Throwable cause) {
        super("P2025", problem, cure, cause);
    }
}
