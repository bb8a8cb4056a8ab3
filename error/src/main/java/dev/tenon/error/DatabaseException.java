package dev.tenon.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that the database reported. It names the model and the constraint or columns where they are known, and never a
 * parameter's value.
 */
public abstract class DatabaseException extends TenonException {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final transient Details details;

    /**
     * What a database said of a failure.
     *
     * @param sqlState its SQLSTATE, if the driver gives one
     * @param vendorCode its own number
     * @param model the model of the statement, if it was one's
     */
    public record Details(
            @Nullable String sqlState,
            int vendorCode,
            @Nullable String model) {
        /** Fields with their model, for a message. */
        String target(List<String> fields) {
            String of = model == null ? "" : model;
            return fields.isEmpty() ? of : of + "(" + String.join(", ", fields) + ")";
        }
    }

    protected DatabaseException(
            String code, FailureKind kind, Details details, String problem, String cure, @Nullable Throwable cause) {
        super(code, problem, cure, cause);
        this.kind = kind;
        this.details = details;
    }

    /** What it means for the transaction. */
    public final FailureKind kind() {
        return kind;
    }

    /** The SQLSTATE, where the driver gives one: SQLite's does not. */
    public final Optional<String> sqlState() {
        return Optional.ofNullable(details.sqlState());
    }

    /** The database's own error number; for SQLite the extended result code. */
    public final int vendorCode() {
        return details.vendorCode();
    }

    /** The model whose statement failed, where it is known. */
    public final Optional<String> model() {
        return Optional.ofNullable(details.model());
    }
}
