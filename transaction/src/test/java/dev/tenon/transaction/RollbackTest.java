package dev.tenon.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.error.TransactionAbortedException;
import dev.tenon.error.TransactionClosedException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RollbackTest {
    private final World world = new World();
    private final TransactionOptions options = TransactionOptions.interactive();

    @AfterEach
    void noSessionIsLost() {
        world.assertNoSessionLost();
        assertThat(world.database.rows()).isEmpty();
    }

    @Test
    void an_exception_of_the_body_rolls_back_and_reaches_the_caller_as_the_same_object() {
        IOException failure = new IOException("mail server");

        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    tx.call(session -> session.insert("a"));
                    throw failure;
                }))
                .isSameAs(failure)
                .hasNoSuppressedExceptions();
        assertThat(world.session().calls()).endsWith("rollback", "giveBack");
    }

    @Test
    void an_error_of_the_body_rolls_back_too() {
        AssertionError failure = new AssertionError("never");

        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    tx.call(session -> session.insert("a"));
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void a_failure_of_the_rollback_is_suppressed_and_the_session_is_discarded() {
        IllegalStateException failure = new IllegalStateException("no funds");
        DatabaseException second = Failures.lost();
        world.prepare().fail("rollback", second);

        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    throw failure;
                }))
                .isSameAs(failure)
                .hasSuppressedException(second);
        assertThat(world.session().calls()).endsWith("rollback", "discard");
    }

    @Test
    void a_dry_run_returns_its_value_without_an_exception() {
        String value = world.transactions.run(options, tx -> {
            String row = tx.call(session -> session.insert("a"));
            return tx.rollback(row);
        });

        assertThat(value).isEqualTo("a");
        assertThat(world.session().calls()).endsWith("rollback", "giveBack");
    }

    @Test
    void after_a_dry_runs_rollback_nothing_more_is_taken() {
        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    tx.rollback();
                    return tx.call(session -> session.insert("a"));
                }))
                .isInstanceOf(TransactionClosedException.class)
                .hasMessageContaining("rolled back");
    }

    @Test
    void a_handle_that_is_closed_without_a_commit_is_rolled_back() {
        try (Scope<FakeSession> tx = world.transactions.begin(options)) {
            tx.call(session -> session.insert("a"));
        }
        assertThat(world.session().calls()).containsExactly("begin", "insert a", "rollback", "giveBack");
    }

    @Test
    void a_failed_statement_refuses_what_follows_and_names_the_first_failure() {
        DatabaseException first = Failures.unique();
        world.prepare().fail("insert", first);
        try (Scope<FakeSession> tx = world.transactions.begin(options)) {
            assertThat(catchThrowable(() -> tx.call(session -> session.insert("a"))))
                    .isSameAs(first);

            assertThat(tx.phase()).isEqualTo(Phase.POISONED);
            assertThatThrownBy(() -> tx.call(session -> session.insert("b")))
                    .isInstanceOf(TransactionAbortedException.class)
                    .hasCause(first);
        }
        assertThat(world.session().calls()).doesNotContain("insert b");
    }

    @Test
    void a_transaction_that_the_database_gave_up_is_rolled_back_at_once() {
        DatabaseException conflict = Failures.conflict();
        world.prepare().fail("insert", conflict);
        Scope<FakeSession> tx = world.transactions.begin(options);

        assertThat(catchThrowable(() -> tx.call(session -> session.insert("a"))))
                .isSameAs(conflict);

        assertThat(world.session().calls()).endsWith("rollback", "giveBack");
        assertThatThrownBy(() -> tx.call(session -> session.insert("b")))
                .isInstanceOf(TransactionAbortedException.class)
                .hasCause(conflict);
        assertThatThrownBy(tx::commit)
                .isInstanceOf(TransactionAbortedException.class)
                .hasCause(conflict);
        tx.rollback();
    }

    @Test
    void a_lost_connection_is_discarded_and_not_rolled_back() {
        world.prepare().fail("insert", Failures.lost());

        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.call(session -> session.insert("a"))))
                .isInstanceOf(DatabaseException.class);
        assertThat(world.session().calls()).containsExactly("begin", "insert a", "discard");
    }

    @Test
    void work_that_was_left_half_done_cannot_be_committed() {
        RecordNotFoundException half = new RecordNotFoundException("No seat.", "Look.", null);

        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    tx.call(session -> session.insert("a"));
                    tx.poison(half);
                    return "done";
                }))
                .isInstanceOf(TransactionAbortedException.class)
                .hasCause(half);
    }

    @Test
    void an_unforeseen_failure_of_the_work_poisons_it() {
        NullPointerException surprise = new NullPointerException("driver");

        assertThatThrownBy(() -> world.transactions.run(
                        options,
                        tx -> catchThrowable(() -> tx.call(session -> {
                            session.insert("a");
                            throw surprise;
                        }))))
                .isInstanceOf(TransactionAbortedException.class)
                .hasCause(surprise);
    }
}
