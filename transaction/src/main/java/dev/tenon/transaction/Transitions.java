package dev.tenon.transaction;

import java.util.Optional;

/** The state table of a transaction: from which phase which event leads to which. Pure. */
final class Transitions {
    private Transitions() {}

    /** The phase after the event; empty where the event must not happen, so that what would cause it is refused. */
    static Optional<Phase> next(Phase phase, Event event) {
        return switch (phase) {
            case OPEN -> fromOpen(event);
            case POISONED -> fromPoisoned(event);
            case COMMITTING -> fromCommitting(event);
            case COMMITTED, ROLLED_BACK, ABORTED, TIMED_OUT, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<Phase> fromOpen(Event event) {
        return switch (event) {
            case STATEMENT_SUCCEEDED, SAVEPOINT_SET, SAVEPOINT_RELEASED, SAVEPOINT_RETURNED_TO ->
                Optional.of(Phase.OPEN);
            case STATEMENT_FAILED -> Optional.of(Phase.POISONED);
            case GIVEN_UP -> Optional.of(Phase.ABORTED);
            case COMMIT_SENT -> Optional.of(Phase.COMMITTING);
            case ROLLED_BACK -> Optional.of(Phase.ROLLED_BACK);
            case TIME_UP -> Optional.of(Phase.TIMED_OUT);
            case COMMIT_ACKNOWLEDGED, COMMIT_UNANSWERED -> Optional.empty();
        };
    }

    private static Optional<Phase> fromPoisoned(Event event) {
        return switch (event) {
            case SAVEPOINT_RETURNED_TO -> Optional.of(Phase.OPEN);
            case STATEMENT_FAILED -> Optional.of(Phase.POISONED);
            case GIVEN_UP -> Optional.of(Phase.ABORTED);
            case ROLLED_BACK -> Optional.of(Phase.ROLLED_BACK);
            case TIME_UP -> Optional.of(Phase.TIMED_OUT);
            case STATEMENT_SUCCEEDED,
                    SAVEPOINT_SET,
                    SAVEPOINT_RELEASED,
                    COMMIT_SENT,
                    COMMIT_ACKNOWLEDGED,
                    COMMIT_UNANSWERED -> Optional.empty();
        };
    }

    /** While COMMIT is under way even the timeout waits: to call it rolled back would be a guess. */
    private static Optional<Phase> fromCommitting(Event event) {
        return switch (event) {
            case COMMIT_ACKNOWLEDGED -> Optional.of(Phase.COMMITTED);
            case COMMIT_UNANSWERED -> Optional.of(Phase.UNKNOWN);
            case ROLLED_BACK -> Optional.of(Phase.ROLLED_BACK);
            case STATEMENT_SUCCEEDED,
                    STATEMENT_FAILED,
                    GIVEN_UP,
                    SAVEPOINT_SET,
                    SAVEPOINT_RELEASED,
                    SAVEPOINT_RETURNED_TO,
                    COMMIT_SENT,
                    TIME_UP -> Optional.empty();
        };
    }
}
