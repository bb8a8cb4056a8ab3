package dev.tenon.error;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** A file that was named cannot be found, read or written. */
public final class FileAccessException extends TenonException {
    private static final long serialVersionUID = 1L;

    public FileAccessException(String problem, String cure, @Nullable Throwable cause) {
        super("T4001", problem, cure, cause);
    }

    /** Why the file system refused, in words: what its exceptions say is often the path alone. */
    public static String reason(IOException refusal) {
        if (refusal instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (refusal instanceof NoSuchFileException) {
            return "there is no such file";
        }
        String reason = refusal instanceof FileSystemException named ? named.getReason() : null;
        return reason == null ? String.valueOf(refusal.getMessage()) : reason;
    }
}
