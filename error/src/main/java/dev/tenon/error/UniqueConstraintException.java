package dev.tenon.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another record already has these values. */
public final class UniqueConstraintException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> fields;

    /** @param fields the schema's names of the fields that must be unique together, as far as they are known */
    public UniqueConstraintException(Details details, List<String> fields, @Nullable Throwable cause) {
        super(
                "P2002",
                FailureKind.CONSTRAINT,
                details,
                "Unique constraint failed on " + details.target(fields) + ": another record already has this value.",
                "Choose another value, or use upsert or connectOrCreate where the record may already exist.",
                cause);
        this.fields = List.copyOf(fields);
    }

    /** The fields that must be unique together, by their names in the schema; empty if the database did not say. */
    public List<String> fields() {
        return fields;
    }
}
