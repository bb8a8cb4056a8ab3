package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A file that was named cannot be found, read or written. */
public final class FileAccessException extends TenonException {
    private static final long serialVersionUID = 1L;

    public FileAccessException(String problem, String cure, @Nullable Throwable cause) {
        super("T4001", problem, cure, cause);
    }
}
