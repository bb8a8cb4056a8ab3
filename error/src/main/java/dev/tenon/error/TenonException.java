package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of all that Tenon throws by itself. Each subclass is one situation; its message says what happened and, after an
 * arrow, how to mend it. Exceptions of the caller's own code pass through Tenon unwrapped and are never of this type.
 */
public abstract class TenonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String cure;

    /**
     * @param code the stable code: Prisma's ({@code P2002}) where it has one for the situation, else Tenon's own ({@code T…})
     * @param problem what happened, in whole sentences
     * @param cure what to do about it, in whole sentences
     * @param cause what led to it, if something did
     */
    protected TenonException(String code, String problem, String cure, @Nullable Throwable cause) {
        super(code + ": " + problem + "\n  → " + cure, cause);
        this.code = code;
        this.cure = cure;
    }

    /** The stable code of the situation. */
    public final String code() {
        return code;
    }

    /** What to do about it; also the end of the message. */
    public final String cure() {
        return cure;
    }
}
