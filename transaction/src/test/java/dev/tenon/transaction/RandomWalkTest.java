package dev.tenon.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random calls in random order on random scopes, against a model. A failure prints the seed that repeats it, and the steps. */
class RandomWalkTest {
    private static final int WALKS = 20_000;
    private static final int STEPS = 14;

    @Test
    void every_walk_agrees_with_the_model() {
        long start = Long.getLong("tenon.seed", System.nanoTime());
        for (long seed = start; seed < start + WALKS; seed++) {
            new Walk(seed).run();
        }
    }

    private static final class Walk {
        private final long seed;
        private final Random random;
        private final World world = new World();
        private final WalkModel model = new WalkModel();
        private final List<Scope<FakeSession>> scopes = new ArrayList<>();
        private final List<String> steps = new ArrayList<>();

        Walk(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            scopes.add(world.transactions.begin(TransactionOptions.interactive()));
        }

        void run() {
            for (int i = 0; i < STEPS; i++) {
                step(i);
                check("phase", scopes.get(0).phase(), model.phase());
            }
            scopes.get(0).close();
            model.undo(0);
            check("phase at the end", scopes.get(0).phase(), model.phase());
            check("rows", world.database.rows(), model.committed());
            world.assertNoSessionLost();
        }

        private void step(int number) {
            int scope = random.nextInt(3) == 0 ? random.nextInt(scopes.size()) : scopes.size() - 1;
            Scope<FakeSession> tx = scopes.get(scope);
            String row = "row " + number;
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3, 4 -> expect("insert", scope, model.insert(scope, row), () -> insert(tx, row, null));
                case 5 ->
                    expect("duplicate", scope, model.insertDuplicate(scope), () -> insert(tx, row, Failures.unique()));
                case 6 -> conflict(scope, tx, row);
                case 7, 8, 9 -> expect("open", scope, model.open(scope), () -> open(tx));
                case 10, 11, 12 -> expect("commit", scope, model.commit(scope), tx::commit);
                case 13 -> {
                    model.undo(scope);
                    expect("close", scope, null, tx::close);
                }
                case 14 -> {
                    model.poison(scope);
                    expect("poison", scope, null, () -> tx.poison(new IllegalStateException("half done")));
                }
                default -> passTime(scope);
            }
        }

        private void conflict(int scope, Scope<FakeSession> tx, String row) {
            if (random.nextInt(3) == 0) {
                expect("conflict", scope, model.insertConflict(scope), () -> insert(tx, row, Failures.conflict()));
            }
        }

        private void passTime(int scope) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    model.passTimeout();
                    expect("time passes unnoticed", scope, null, () -> world.passUnnoticed(Duration.ofSeconds(5)));
                }
                case 1 -> {
                    model.passTimeout();
                    model.watchdog();
                    expect("timeout", scope, null, () -> world.pass(Duration.ofSeconds(5)));
                }
                default -> {
                    model.watchdog();
                    expect("watchdog", scope, null, () -> world.pass(Duration.ZERO));
                }
            }
        }

        private void open(Scope<FakeSession> tx) {
            scopes.add(tx.open(TransactionOptions.nested()));
        }

        private static void insert(Scope<FakeSession> tx, String row, @Nullable RuntimeException failure) {
            tx.call(session -> {
                if (failure != null) {
                    session.fail("insert", failure);
                }
                return session.insert(row);
            });
        }

        private void expect(String step, int scope, @Nullable Class<?> expected, ThrowingCallable call) {
            steps.add(step + " on " + scope);
            Throwable failure = catchThrowable(call);
            check("outcome", failure == null ? null : failure.getClass(), expected);
        }

        private void check(String what, @Nullable Object actual, @Nullable Object expected) {
            assertThat(actual)
                    .as(() -> what + " of seed " + seed + " after " + steps)
                    .isEqualTo(expected);
        }
    }
}
