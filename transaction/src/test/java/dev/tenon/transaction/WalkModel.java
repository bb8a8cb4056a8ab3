package dev.tenon.transaction;

import dev.tenon.error.OutsideTransactionException;
import dev.tenon.error.TransactionAbortedException;
import dev.tenon.error.TransactionClosedException;
import dev.tenon.error.TransactionConflictException;
import dev.tenon.error.TransactionTimeoutException;
import dev.tenon.error.UniqueConstraintException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction must do, said without a session, a lock or a table. Scopes are numbered in the order in which they were
 * opened, the root being 0. Each method returns the class of the expected exception, or {@code null}.
 */
final class WalkModel {
    private static final class Level {
        private final int scope;
        private final List<String> rows = new ArrayList<>();
        private boolean poisoned;

        Level(int scope) {
            this.scope = scope;
        }
    }

    private final List<Level> levels = new ArrayList<>(List.of(new Level(0)));
    private final List<String> committed = new ArrayList<>();
    private @Nullable Phase end;
    private boolean timeUp;
    private int opened = 1;

    List<String> committed() {
        return committed;
    }

    Phase phase() {
        return end != null ? end : poisoned() ? Phase.POISONED : Phase.OPEN;
    }

    void passTimeout() {
        timeUp = true;
    }

    void watchdog() {
        end = end == null && timeUp ? Phase.TIMED_OUT : end;
    }

    @Nullable Class<?> insert(int scope, String row) {
        Class<?> refusal = refusal(scope);
        if (refusal == null) {
            innermost().rows.add(row);
        }
        return refusal;
    }

    @Nullable Class<?> insertDuplicate(int scope) {
        Class<?> refusal = refusal(scope);
        if (refusal == null) {
            innermost().poisoned = true;
        }
        return refusal == null ? UniqueConstraintException.class : refusal;
    }

    @Nullable Class<?> insertConflict(int scope) {
        Class<?> refusal = refusal(scope);
        if (refusal == null) {
            end = Phase.ABORTED;
        }
        return refusal == null ? TransactionConflictException.class : refusal;
    }

    void poison(int scope) {
        levels.stream().filter(level -> end == null && level.scope == scope).forEach(level -> level.poisoned = true);
    }

    @Nullable Class<?> open(int scope) {
        Class<?> refusal = refusal(scope);
        if (refusal == null) {
            levels.add(new Level(opened++));
        }
        return refusal;
    }

    @Nullable Class<?> commit(int scope) {
        Class<?> refusal = refusal(scope);
        if (refusal == TransactionAbortedException.class && end == null) {
            undo(scope);
        } else if (refusal == null && scope == 0) {
            committed.addAll(innermost().rows);
            end = Phase.COMMITTED;
        } else if (refusal == null) {
            Level kept = levels.remove(levels.size() - 1);
            innermost().rows.addAll(kept.rows);
        }
        return refusal;
    }

    /** As {@link Scope#close()}: never refused. */
    void undo(int scope) {
        boolean open = levels.stream().anyMatch(level -> level.scope == scope);
        if (end != null || !open) {
            return;
        }
        if (timeUp) {
            end = Phase.TIMED_OUT;
        } else if (scope == 0) {
            end = Phase.ROLLED_BACK;
        } else {
            levels.removeIf(level -> level.scope >= scope);
        }
    }

    private @Nullable Class<?> refusal(int scope) {
        if (end == null && timeUp) {
            end = Phase.TIMED_OUT;
        }
        if (end != null) {
            return switch (end) {
                case TIMED_OUT -> TransactionTimeoutException.class;
                case ABORTED -> TransactionAbortedException.class;
                default -> TransactionClosedException.class;
            };
        }
        if (levels.stream().noneMatch(level -> level.scope == scope)) {
            return TransactionClosedException.class;
        }
        if (innermost().scope != scope) {
            return OutsideTransactionException.class;
        }
        return poisoned() ? TransactionAbortedException.class : null;
    }

    private boolean poisoned() {
        return levels.stream().anyMatch(level -> level.poisoned);
    }

    private Level innermost() {
        return levels.get(levels.size() - 1);
    }
}
