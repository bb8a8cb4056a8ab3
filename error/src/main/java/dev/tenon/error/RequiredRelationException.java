package dev.tenon.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The change would leave a record without a relation that it must have. */
public final class RequiredRelationException extends TenonException {
    private static final long serialVersionUID = 1L;

    public RequiredRelationException(String problem, String cure, @Nullable Throwable cause) {
        super("P2014", problem, cure, cause);
    }

    /** @param meta see {@link #meta} */
    public RequiredRelationException(String problem, String cure, Map<String, Object> meta, @Nullable Throwable cause) {
        super("P2014", problem, cure, meta, cause);
    }
}
