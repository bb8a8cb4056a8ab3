package dev.tenon.transaction;

import static dev.tenon.transaction.Swallowing.swallow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.TransactionAbortedException;
import dev.tenon.error.TransactionTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Failures that users of Prisma met in production, by the number of the issue in its tracker, and that cannot happen here. */
class IncumbentTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final World world = new World();
    private final TransactionOptions options = TransactionOptions.interactive();

    @AfterEach
    void noSessionIsLost() {
        world.assertNoSessionLost();
    }

    @Test
    void issue29762_no_statement_reaches_the_session_after_the_rollback_of_a_timeout() {
        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    tx.call(session -> session.insert("first half"));
                    world.pass(LIMIT);
                    swallow(() -> tx.call(session -> session.insert("second half")));
                    return "done";
                }))
                .isInstanceOf(TransactionTimeoutException.class);
        assertThat(world.database.rows()).isEmpty();
        assertThat(world.session().calls()).endsWith("rollback", "giveBack");
    }

    @Test
    void issue29762_no_statement_follows_that_was_delayed_on_another_thread() throws Exception {
        Scope<FakeSession> tx = world.transactions.begin(options);
        tx.call(session -> session.insert("first half"));
        var delayed = Executors.newSingleThreadExecutor();
        try {
            world.pass(LIMIT);
            assertThat(delayed.submit(() -> catchThrowable(() -> tx.call(session -> session.insert("second half"))))
                            .get())
                    .isInstanceOf(TransactionTimeoutException.class);
        } finally {
            delayed.shutdown();
        }
        assertThat(world.database.rows()).isEmpty();
    }

    @Test
    void issue20496_a_commit_that_the_database_would_turn_into_a_rollback_is_not_a_success() {
        DatabaseException first = Failures.unique();
        world.prepare().before("insert", () -> {}).fail("insert", first);

        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    tx.call(session -> session.insert("a"));
                    swallow(() -> tx.call(session -> session.insert("a")));
                    return "done";
                }))
                .isInstanceOf(TransactionAbortedException.class)
                .hasCause(first);
        assertThat(world.session().calls()).doesNotContain("commit");
    }

    @Test
    void issue17303_an_error_at_commit_is_not_ignored() {
        world.prepare().fail("commit", Failures.foreignKey());

        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.call(session -> session.insert("a"))))
                .isInstanceOf(DatabaseException.class);
        assertThat(world.database.rows()).isEmpty();
    }

    @Test
    void issue29719_a_connection_whose_state_is_in_doubt_is_never_pooled() {
        world.prepare().fail("rollback", Failures.unclassified());
        swallow(() -> world.transactions.run(options, tx -> {
            world.pass(LIMIT);
            return "done";
        }));
        world.prepare().fail("begin", Failures.unclassified()).fail("rollback", Failures.unclassified());
        swallow(() -> world.transactions.begin(options));

        assertThat(world.sessions)
                .hasSize(2)
                .allSatisfy(session ->
                        assertThat(session.calls()).endsWith("discard").doesNotContain("giveBack"));
    }

    @Test
    void issue9533_success_is_not_returned_after_the_timeout() {
        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    tx.call(session -> session.insert("a"));
                    world.pass(LIMIT);
                    return "done";
                }))
                .isInstanceOf(TransactionTimeoutException.class);
        assertThat(world.database.rows()).isEmpty();
    }

    @Test
    void issue17245_locks_are_freed_at_the_timeout_and_not_when_the_body_ends() {
        Scope<FakeSession> tx = world.transactions.begin(options);
        tx.call(session -> session.insert("a"));

        world.pass(LIMIT);

        assertThat(world.session().calls()).endsWith("rollback", "giveBack");
        tx.close();
    }
}
