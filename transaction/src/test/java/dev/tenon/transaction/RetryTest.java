package dev.tenon.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.TransactionOutcomeUnknownException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final World world = new World();
    private final TransactionOptions options = TransactionOptions.interactive().retries(3);

    @AfterEach
    void noSessionIsLost() {
        world.assertNoSessionLost();
    }

    @Test
    void a_conflict_runs_the_whole_body_again_in_a_new_transaction() {
        world.prepare().fail("insert", Failures.conflict());
        world.prepare().fail("commit", Failures.conflict());

        world.transactions.run(options, RetryTest::work);

        assertThat(world.sessions).hasSize(3);
        assertThat(world.database.rows()).containsExactly("a");
    }

    @Test
    void a_lock_that_could_not_be_had_is_retried_too() {
        world.prepare().fail("begin", Failures.lockWait());
        world.prepare().fail("insert", Failures.lockWait());

        world.transactions.run(options, RetryTest::work);

        assertThat(world.database.rows()).containsExactly("a");
    }

    @Test
    void the_last_conflict_reaches_the_caller_when_attempts_run_out() {
        List<DatabaseException> conflicts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            DatabaseException conflict = Failures.conflict();
            conflicts.add(conflict);
            world.prepare().fail("insert", conflict);
        }

        assertThatThrownBy(() -> world.transactions.run(options, RetryTest::work))
                .isSameAs(conflicts.get(3));
        assertThat(world.sessions).hasSize(4);
    }

    @Test
    void nothing_is_retried_unless_asked() {
        world.prepare().fail("insert", Failures.conflict());

        assertThatThrownBy(() -> world.transactions.run(TransactionOptions.interactive(), RetryTest::work))
                .isInstanceOf(DatabaseException.class);
        assertThat(world.sessions).hasSize(1);
    }

    @Test
    void a_conflict_that_the_body_swallowed_is_retried() {
        world.prepare().fail("insert", Failures.conflict());

        world.transactions.run(options, tx -> catchThrowable(() -> work(tx)));

        assertThat(world.database.rows()).containsExactly("a");
    }

    @Test
    void nothing_but_a_conflict_is_retried() {
        for (RuntimeException failure : List.of(
                Failures.unique(),
                Failures.lost(),
                Failures.cancelled(),
                Failures.unclassified(),
                new IllegalStateException())) {
            world.prepare().fail("insert", failure);
            int before = world.sessions.size();

            assertThatThrownBy(() -> world.transactions.run(options, RetryTest::work))
                    .isSameAs(failure);
            assertThat(world.sessions).hasSize(before + 1);
        }
    }

    @Test
    void an_unknown_outcome_is_never_retried() {
        world.prepare().after("commit", () -> {
            throw Failures.lost();
        });

        assertThatThrownBy(() -> world.transactions.run(options, RetryTest::work))
                .isInstanceOf(TransactionOutcomeUnknownException.class);
        assertThat(world.sessions).hasSize(1);
    }

    @Test
    void a_conflict_thrown_after_the_bodys_own_commit_is_not_retried() {
        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    work(tx);
                    tx.commit();
                    throw Failures.conflict();
                }))
                .isInstanceOf(DatabaseException.class);
        assertThat(world.database.rows()).containsExactly("a");
    }

    @Test
    void hooks_of_a_failed_attempt_are_dropped_and_its_rollback_ones_run() {
        world.prepare().fail("commit", Failures.conflict());
        List<String> ran = new ArrayList<>();

        world.transactions.run(options, tx -> {
            int attempt = world.sessions.size();
            tx.afterCommit(() -> ran.add("committed " + attempt));
            tx.onRollback(() -> ran.add("rolled back " + attempt));
            return work(tx);
        });

        assertThat(ran).containsExactly("rolled back 1", "committed 2");
    }

    @Test
    void all_attempts_share_one_timeout() {
        for (int i = 0; i < 4; i++) {
            world.prepare().before("insert", () -> {
                world.passUnnoticed(Duration.ofMillis(2_400));
                throw Failures.conflict();
            });
        }

        assertThatThrownBy(() -> world.transactions.run(options, RetryTest::work))
                .hasMessageContaining("attempts before");
        assertThat(world.sessions).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void an_interrupt_while_waiting_ends_the_attempts_and_is_kept() {
        DatabaseException conflict = Failures.conflict();
        world.prepare().fail("insert", conflict);
        Environment given = world.environment;
        Transactions<FakeSession> transactions = world.transactions(new Environment(
                given.ticker(),
                nanos -> {
                    throw new InterruptedException();
                },
                given.random(),
                given.backoff(),
                given.watchdog(),
                given.grace(),
                given.listener()));

        assertThatThrownBy(() -> transactions.run(options, RetryTest::work)).isSameAs(conflict);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(world.sessions).hasSize(1);
    }

    @Test
    void the_pause_is_any_up_to_a_bound_that_doubles_up_to_a_cap() {
        Backoff backoff = new Backoff(Duration.ofMillis(10), Duration.ofMillis(50));
        Random random = new Random(7);
        long[] bounds = {10, 20, 40, 50, 50};
        for (int attempt = 1; attempt <= bounds.length; attempt++) {
            long longest = 0;
            for (int i = 0; i < 10_000; i++) {
                longest = Math.max(longest, backoff.nanosAfter(attempt, random));
            }
            long bound = Duration.ofMillis(bounds[attempt - 1]).toNanos();
            assertThat(longest).isBetween(bound * 9 / 10, bound);
        }
    }

    @Test
    void each_retry_is_an_event_with_its_cause() {
        DatabaseException conflict = Failures.conflict();
        world.prepare().fail("insert", conflict);

        world.transactions.run(options.label("seat"), RetryTest::work);

        TransactionEvent.Retried retried =
                world.events(TransactionEvent.Retried.class).get(0);
        assertThat(retried.attempt()).isEqualTo(1);
        assertThat(retried.label()).isEqualTo("seat");
        assertThat(retried.cause()).isSameAs(conflict);
        assertThat(Duration.ofNanos(retried.pauseNanos())).isEqualTo(world.pauses.get(0));
    }

    private static String work(Scope<FakeSession> tx) {
        return tx.call(session -> session.insert("a"));
    }
}
