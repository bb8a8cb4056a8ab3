package dev.tenon.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Not all of the records exist that were to be connected to another. */
public final class ConnectedRecordsMissingException extends TenonException {
    private static final long serialVersionUID = 1L;

    public ConnectedRecordsMissingException(
            String problem, String cure, Map<String, Object> meta, @Nullable Throwable cause) {
        super("P2018", problem, cure, meta, cause);
    }
}
