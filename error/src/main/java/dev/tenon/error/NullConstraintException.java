package dev.tenon.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A required column was given no value. */
public final class NullConstraintException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> fields;

    /** @param fields the schema's names of the fields, as far as they are known */
    public NullConstraintException(Details details, List<String> fields, @Nullable Throwable cause) {
        super(
                "P2011",
                FailureKind.CONSTRAINT,
                details,
                "Null constraint violated on " + details.target(fields) + ": it must have a value.",
                "Give the field a value, or make it optional in the schema.",
                cause);
        this.fields = List.copyOf(fields);
    }

    /** The fields that must have a value, by their names in the schema; empty if the database did not say. */
    public List<String> fields() {
        return fields;
    }
}
