package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** The statement needs a table that the database does not have. */
public final class TableMissingException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public TableMissingException(Details details, String problem, @Nullable Throwable cause) {
        super(
                "P2021",
                FailureKind.STATEMENT,
                details,
                problem,
                "Push the schema to this database (tenon db push, or db.push()), or check that the url names the right one.",
                cause);
    }
}
