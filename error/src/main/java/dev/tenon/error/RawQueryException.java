package dev.tenon.error;

/**
 * A statement of the caller's own failed, as the engine protocol tells it: with one code for all that the database refuses. The
 * Java client throws the {@linkplain #failure() class of the situation} itself.
 */
public final class RawQueryException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    private final DatabaseException failure;

    /** @param failure what it failed with */
    public RawQueryException(DatabaseException failure) {
        super(
                "P2010",
                failure.kind(),
                new Details(
                        failure.sqlState().orElse(null),
                        failure.vendorCode(),
                        failure.model().orElse(null)),
                "Raw query failed. Code: `" + number(failure) + "`. Message: `" + words(failure) + "`",
                failure.cure(),
                failure);
        this.failure = failure;
    }

    /** What it failed with, by its own class and code. */
    public DatabaseException failure() {
        return failure;
    }

    private static String number(DatabaseException failure) {
        return failure.sqlState().orElse(failure.vendorCode() == 0 ? "N/A" : Integer.toString(failure.vendorCode()));
    }

    /** The first line of what the database says; where Tenon itself refused, what that says. */
    private static String words(DatabaseException failure) {
        Throwable cause = failure.getCause();
        String message = cause == null ? null : cause.getMessage();
        return message == null ? failure.problem() : InvalidSqlException.shown(message);
    }
}
