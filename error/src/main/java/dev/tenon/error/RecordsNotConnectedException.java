package dev.tenon.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records that were to be deleted as those of another do not belong to it. */
public final class RecordsNotConnectedException extends TenonException {
    private static final long serialVersionUID = 1L;

    public RecordsNotConnectedException(
            String problem, String cure, Map<String, Object> meta, @Nullable Throwable cause) {
        super("P2017", problem, cure, meta, cause);
    }
}
