package dev.tenon.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The root of all that Tenon throws by itself. Each subclass is one situation; its message says what happened and, after an
 * arrow, how to mend it. Exceptions of the caller's own code pass through Tenon unwrapped and are never of this type.
 */
public abstract class TenonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String problem;
    private final String cure;
    private final transient Map<String, Object> meta;

    /**
     * @param code the stable code: Prisma's ({@code P2002}) where it has one for the situation, else Tenon's own ({@code T…})
     * @param problem what happened, in whole sentences
     * @param cure what to do about it, in whole sentences
     * @param cause what led to it, if something did
     */
    protected TenonException(String code, String problem, String cure, @Nullable Throwable cause) {
        this(code, problem, cure, Map.of(), cause);
    }

    /** @param meta see {@link #meta} */
    protected TenonException(
            String code, String problem, String cure, Map<String, Object> meta, @Nullable Throwable cause) {
        super(code + ": " + problem + "\n  → " + cure, cause);
        this.code = code;
        this.problem = problem;
        this.cure = cure;
        this.meta = Map.copyOf(meta);
    }

    /** The stable code of the situation. */
    public final String code() {
        return code;
    }

    /**
     * What the message names, by Prisma's names ({@code relation}, {@code operation}), for programs: numbers and names of the
     * schema, never values.
     */
    public final Map<String, Object> meta() {
        return meta;
    }

    /** What happened; also the middle of the message. */
    public final String problem() {
        return problem;
    }

    /** What to do about it; also the end of the message. */
    public final String cure() {
        return cure;
    }
}
