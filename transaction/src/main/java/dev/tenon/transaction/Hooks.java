package dev.tenon.transaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** What is to be done after a transaction. Filled under the transaction's lock, run by one thread after its end. */
final class Hooks {
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> onRollback = new ArrayList<>();

    void addAfterCommit(Runnable hook) {
        afterCommit.add(hook);
    }

    void addOnRollback(Runnable hook) {
        onRollback.add(hook);
    }

    /** Adds those of a nested transaction, behind its own. */
    void absorb(Hooks nested) {
        afterCommit.addAll(nested.afterCommit);
        onRollback.addAll(nested.onRollback);
    }

    /** Runs what is to follow a commit, in the order in which it was registered. */
    void runAfterCommit(Consumer<Throwable> failures) {
        run(afterCommit, failures);
    }

    /** Runs what is to make up for a rollback, the last registered first. */
    void runOnRollback(Consumer<Throwable> failures) {
        List<Runnable> reversed = new ArrayList<>(onRollback);
        Collections.reverse(reversed);
        run(reversed, failures);
    }

    private static void run(List<Runnable> hooks, Consumer<Throwable> failures) {
        for (Runnable hook : hooks) {
            try {
                hook.run();
            } catch (RuntimeException | Error failure) {
                failures.accept(failure);
            }
        }
    }
}
