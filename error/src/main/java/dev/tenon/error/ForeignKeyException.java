package dev.tenon.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record would refer to one that does not exist, or one that is still referred to would go. */
public final class ForeignKeyException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String constraint;

    public ForeignKeyException(Details details, @Nullable Throwable cause) {
        this(details, null, cause);
    }

    /** @param constraint the foreign key's name in the database, where that tells it */
    public ForeignKeyException(Details details, @Nullable String constraint, @Nullable Throwable cause) {
        super(
                "P2003",
                FailureKind.CONSTRAINT,
                details,
                "Foreign key constraint " + (constraint == null ? "" : "`" + constraint + "` ") + "violated"
                        + (details.model() == null ? "" : " by a statement on " + details.model())
                        + ": a record would refer to one that does not exist, or one that is still referred to would go.",
                "Create the record that is referred to first; before a delete, delete or disconnect the records that refer to"
                        + " it, or give the relation an onDelete action.",
                cause);
        this.constraint = constraint;
    }

    /** The foreign key's name in the database; empty if the database did not say. */
    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }
}
