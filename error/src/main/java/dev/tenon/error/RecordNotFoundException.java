package dev.tenon.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An operation depends on a record that does not exist. */
public final class RecordNotFoundException extends TenonException {
    private static final long serialVersionUID = 1L;

    public RecordNotFoundException(String problem, String cure, @Nullable Throwable cause) {
        super("P2025", problem, cure, cause);
    }

    /** @param meta see {@link #meta} */
    public RecordNotFoundException(String problem, String cure, Map<String, Object> meta, @Nullable Throwable cause) {
        super("P2025", problem, cure, meta, cause);
    }
}
