package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A full-text search was asked of fields over which the database has no index for it. */
public final class FullTextIndexMissingException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public FullTextIndexMissingException(Details details, String problem, @Nullable Throwable cause) {
        super(
                "P2030",
                FailureKind.STATEMENT,
                details,
                problem,
                "Give the model a `@@fulltext` index over just the fields that are searched together.",
                cause);
    }
}
