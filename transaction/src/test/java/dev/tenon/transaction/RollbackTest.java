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
    void anExceptionOfTheBodyRollsBackAndReachesTheCallerAsTheSameObject() {
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
    void anErrorOfTheBodyRollsBackToo() {
        AssertionError failure = new AssertionError("never");

        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    tx.call(session -> session.insert("a"));
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void aFailureOfTheRollbackIsSuppressedAndTheSessionIsDiscarded() {
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
    void aDryRunReturnsItsValueWithoutAnException() {
        String value = world.transactions.run(options, tx -> {
            String row = tx.call(session -> session.insert("a"));
            return tx.rollback(row);
        });

        assertThat(value).isEqualTo("a");
        assertThat(world.session().calls()).endsWith("rollback", "giveBack");
    }

    @Test
    void afterADryRunsRollbackNothingMoreIsTaken() {
        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    tx.rollback();
                    return tx.call(session -> session.insert("a"));
                }))
                .isInstanceOf(TransactionClosedException.class)
                .hasMessageContaining("rolled back");
    }

    @Test
    void aHandleThatIsClosedWithoutACommitIsRolledBack() {
        try (Scope<FakeSession> tx = world.transactions.begin(options)) {
            tx.call(session -> session.insert("a"));
        }
        assertThat(world.session().calls()).containsExactly("begin", "insert a", "rollback", "giveBack");
    }

    @Test
    void aFailedStatementRefusesWhatFollowsAndNamesTheFirstFailure() {
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
    void aTransactionThatTheDatabaseGaveUpIsRolledBackAtOnce() {
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
    void aLostConnectionIsDiscardedAndNotRolledBack() {
        world.prepare().fail("insert", Failures.lost());

        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.call(session -> session.insert("a"))))
                .isInstanceOf(DatabaseException.class);
        assertThat(world.session().calls()).containsExactly("begin", "insert a", "discard");
    }

    @Test
    void workThatWasLeftHalfDoneCannotBeCommitted() {
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
    void anUnforeseenFailureOfTheWorkPoisonsIt() {
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
