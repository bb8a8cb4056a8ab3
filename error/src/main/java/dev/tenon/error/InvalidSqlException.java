package dev.tenon.error;

import org.jspecify.annotations.Nullable;

/** A statement that the database cannot read, or that may not be run: bad syntax, an unknown function, several at once. */
public final class InvalidSqlException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** A database may repeat all of a text that it cannot read. */
    private static final int LONGEST = 500;

    public InvalidSqlException(Details details, String problem, String cure, @Nullable Throwable cause) {
        super("P2010", FailureKind.STATEMENT, details, problem, cure, cause);
    }

    /**
     * One that the database refused.
     *
     * @param message what the database says about the text, which holds no values
     */
    public static InvalidSqlException of(Details details, String message, Throwable cause) {
        String subject = details.model() == null ? "" : " on " + details.model();
        return new InvalidSqlException(
                details,
                "The database refused a statement" + subject + ": " + shown(message) + ".",
                "Correct the text of the statement; if it is not yours, this is a fault of Tenon's: report it.",
                cause);
    }

    /** The first line of what a database says, never much longer than one. */
    static String shown(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
