package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The result of a batch's operation was asked for before the batch ran. */
public final class BatchNotRunException extends TenonException {
    private static final long serialVersionUID = 1L;

    public BatchNotRunException(String problem, String cure, @Nullable Throwable cause) {
        super("T2004", problem, cure, cause);
    }
}
