package dev.tenon.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.TransactionAbortedException;
import dev.tenon.error.TransactionClosedException;
import dev.tenon.error.TransactionOutcomeUnknownException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommitTest {
    private final World world = new World();
    private final TransactionOptions options = TransactionOptions.interactive();

    @AfterEach
    void noSessionIsLost() {
        world.assertNoSessionLost();
    }

    @Test
    void a_normal_return_means_that_the_commit_was_acknowledged() {
        String result = world.transactions.run(options, tx -> tx.call(session -> session.insert("a")));

        assertThat(result).isEqualTo("a");
        assertThat(world.database.rows()).containsExactly("a");
        assertThat(world.session().calls()).containsExactly("begin", "insert a", "commit", "giveBack");
    }

    @Test
    void a_poisoned_transaction_is_never_committed_and_names_the_first_failure() {
        DatabaseException first = Failures.unique();
        world.prepare().fail("insert", first);

        assertThatThrownBy(() -> world.transactions.run(
                        options, tx -> catchThrowable(() -> tx.call(session -> session.insert("a")))))
                .isInstanceOf(TransactionAbortedException.class)
                .hasCause(first);

        assertThat(world.session().calls()).containsExactly("begin", "insert a", "rollback", "giveBack");
    }

    @Test
    void a_conflict_found_at_commit_is_the_same_error_as_one_found_earlier() {
        DatabaseException conflict = Failures.conflict();
        world.prepare().fail("commit", conflict);

        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.call(session -> session.insert("a"))))
                .isSameAs(conflict)
                .extracting(failure -> ((DatabaseException) failure).code())
                .isEqualTo("P2034");
        assertThat(world.session().calls()).endsWith("commit", "rollback", "giveBack");
    }

    @Test
    void a_deferred_constraint_found_at_commit_rolls_back() {
        DatabaseException deferred = Failures.foreignKey();
        world.prepare().fail("commit", deferred);

        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.call(session -> session.insert("a"))))
                .isSameAs(deferred);
        assertThat(world.session().calls()).endsWith("rollback", "giveBack");
    }

    @Test
    void a_failed_rollback_after_a_failed_commit_is_suppressed_and_the_session_is_discarded() {
        DatabaseException deferred = Failures.foreignKey();
        DatabaseException second = Failures.unclassified();
        world.prepare().fail("commit", deferred).fail("rollback", second);

        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.call(session -> session.insert("a"))))
                .isSameAs(deferred)
                .hasSuppressedException(second);
        assertThat(world.session().calls()).endsWith("rollback", "discard").doesNotContain("giveBack");
    }

    @Test
    void a_connection_lost_during_commit_is_an_unknown_outcome() {
        DatabaseException lost = Failures.lost();
        world.prepare().after("commit", () -> {
            throw lost;
        });
        Scope<FakeSession> tx = world.transactions.begin(options);
        tx.call(session -> session.insert("a"));

        assertThatThrownBy(tx::commit)
                .isInstanceOf(TransactionOutcomeUnknownException.class)
                .hasCause(lost);
        assertThat(tx.phase()).isEqualTo(Phase.UNKNOWN);
        assertThat(world.session().calls()).endsWith("commit", "discard");
        assertThatThrownBy(tx::rollback)
                .isInstanceOf(TransactionClosedException.class)
                .hasMessageContaining("not known");
        tx.close();
    }

    @Test
    void a_failure_at_commit_that_nobody_knows_is_an_unknown_outcome() {
        world.prepare().fail("commit", Failures.unclassified());

        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.call(session -> session.insert("a"))))
                .isInstanceOf(TransactionOutcomeUnknownException.class);
        assertThat(world.session().calls()).endsWith("commit", "discard");
    }

    @Test
    void a_commit_that_waits_for_a_lock_is_sent_again_until_it_goes_through() {
        world.prepare().fail("commit", Failures.lockWait()).fail("commit", Failures.lockWait());

        world.transactions.run(options, tx -> tx.call(session -> session.insert("a")));

        assertThat(world.database.rows()).containsExactly("a");
        assertThat(world.session().calls()).endsWith("commit", "commit", "commit", "giveBack");
    }

    @Test
    void a_commit_that_waits_for_a_lock_in_vain_is_rolled_back_at_the_deadline() {
        DatabaseException first = Failures.lockWait();
        FakeSession session = world.prepare().fail("commit", first);
        for (int i = 0; i < 1_000; i++) {
            session.fail("commit", Failures.lockWait());
        }
        Deadline limit = Deadline.in(Duration.ofSeconds(5), world.environment.ticker());

        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.call(it -> it.insert("a"))))
                .isSameAs(first);
        assertThat(limit.hasPassed()).isTrue();
        assertThat(world.database.rows()).isEmpty();
        assertThat(session.calls()).endsWith("commit", "rollback", "giveBack");
    }

    @Test
    void without_a_timeout_a_commit_that_waits_for_a_lock_is_tried_for_max_wait() {
        FakeSession session = world.prepare();
        for (int i = 0; i < 1_000; i++) {
            session.fail("commit", Failures.lockWait());
        }
        Deadline limit = Deadline.in(Duration.ofSeconds(2), world.environment.ticker());

        assertThatThrownBy(() -> world.transactions.run(options.noTimeout(), tx -> tx.call(it -> it.insert("a"))))
                .isInstanceOf(DatabaseException.class);
        assertThat(limit.hasPassed()).isTrue();
        assertThat(limit.remainingNanos()).isGreaterThan(-Duration.ofMillis(40).toNanos());
    }

    @Test
    void a_session_that_cannot_be_given_back_is_discarded_and_the_commit_stands() {
        world.prepare().fail("giveBack", Failures.unclassified());

        String row = world.transactions.run(options, tx -> tx.call(session -> session.insert("a")));

        assertThat(row).isEqualTo("a");
        assertThat(world.session().calls()).endsWith("giveBack", "discard");
        assertThat(world.events(TransactionEvent.SessionDiscarded.class)).hasSize(1);
    }
}
