package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The statement needs a column that the database does not have. */
public final class ColumnMissingException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public ColumnMissingException(Details details, String problem, @Nullable Throwable cause) {
        super(
                "P2022",
                FailureKind.STATEMENT,
                details,
                problem,
                "Push the schema to this database: the table is of an older or other schema.",
                cause);
    }
}
