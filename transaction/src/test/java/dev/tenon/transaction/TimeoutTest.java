package dev.tenon.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.TransactionOutcomeUnknownException;
import dev.tenon.error.TransactionTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeoutTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final World world = new World();
    private final TransactionOptions options = TransactionOptions.interactive().label("transfer");

    @AfterEach
    void noSessionIsLost() {
        world.assertNoSessionLost();
    }

    @Test
    void the_timeout_rolls_back_at_once_while_the_body_still_runs() {
        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    tx.call(session -> session.insert("a"));
                    world.pass(LIMIT);
                    assertThat(world.session().calls()).endsWith("rollback", "giveBack");
                    assertThat(tx.phase()).isEqualTo(Phase.TIMED_OUT);
                    return tx.call(session -> session.insert("b"));
                }))
                .isInstanceOf(TransactionTimeoutException.class);
        assertThat(world.session().calls()).doesNotContain("insert b", "cancel");
    }

    @Test
    void the_message_says_the_limit_the_life_and_where_the_time_went() {
        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    tx.call(session -> {
                        world.passUnnoticed(Duration.ofMillis(1_200));
                        return session.insert("a");
                    });
                    world.pass(Duration.ofMillis(3_900));
                    return tx.call(session -> session.insert("b"));
                }))
                .hasMessageContaining("transaction 'transfer'")
                .hasMessageContaining("timeout of 5000 ms")
                .hasMessageContaining("ran for 5100 ms")
                .hasMessageContaining("1200 ms of that in the database")
                .hasMessageContaining("3900 ms outside it");
    }

    @Test
    void no_statement_begins_after_the_timeout_even_if_the_watchdog_sleeps() {
        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    world.passUnnoticed(LIMIT);
                    return tx.call(session -> session.insert("a"));
                }))
                .isInstanceOf(TransactionTimeoutException.class);
        assertThat(world.session().calls()).containsExactly("begin", "rollback", "giveBack");
    }

    @Test
    void no_commit_is_sent_after_the_timeout() {
        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    tx.call(session -> session.insert("a"));
                    world.passUnnoticed(LIMIT);
                    return "done";
                }))
                .isInstanceOf(TransactionTimeoutException.class);
        assertThat(world.session().calls()).doesNotContain("commit");
        assertThat(world.database.rows()).isEmpty();
    }

    @Test
    void a_statement_in_flight_is_cancelled_and_is_a_timeout_with_the_drivers_exception_as_cause() {
        DatabaseException cancelled = Failures.cancelled();
        world.prepare().before("insert", () -> {
            world.pass(LIMIT);
            throw cancelled;
        });

        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.call(session -> session.insert("a"))))
                .isInstanceOf(TransactionTimeoutException.class)
                .hasCause(cancelled);
        assertThat(world.session().calls()).containsExactly("begin", "insert a", "cancel", "rollback", "giveBack");
    }

    @Test
    void a_cancel_that_hits_nothing_is_sent_again() {
        world.prepare().before("insert", () -> {
            world.pass(LIMIT);
            world.pass(Duration.ofMillis(20));
            world.pass(Duration.ofMillis(20));
            throw Failures.cancelled();
        });

        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.call(session -> session.insert("a"))))
                .isInstanceOf(TransactionTimeoutException.class);
        assertThat(world.session().calls()).endsWith("cancel", "cancel", "cancel", "rollback", "giveBack");
    }

    @Test
    void a_statement_that_ignores_the_cancel_loses_its_connection_after_the_grace() {
        DatabaseException lost = Failures.lost();
        world.prepare().before("insert", () -> {
            world.pass(LIMIT);
            world.pass(Duration.ofSeconds(1));
            throw lost;
        });

        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.call(session -> session.insert("a"))))
                .isInstanceOf(TransactionTimeoutException.class)
                .hasCause(lost);
        assertThat(world.session().calls()).containsOnlyOnce("discard").doesNotContain("rollback", "giveBack");
    }

    @Test
    void a_statement_that_went_through_too_late_is_not_reported_as_done() {
        world.prepare().after("insert", () -> world.pass(LIMIT));

        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.call(session -> session.insert("a"))))
                .isInstanceOf(TransactionTimeoutException.class);
        assertThat(world.database.rows()).isEmpty();
    }

    @Test
    void the_result_of_a_statement_that_came_too_late_is_not_handed_out() {
        try (Scope<FakeSession> tx = world.transactions.begin(options)) {
            world.session().after("insert", () -> world.passUnnoticed(LIMIT));

            assertThatThrownBy(() -> tx.call(session -> session.insert("a")))
                    .isInstanceOf(TransactionTimeoutException.class);
        }
    }

    @Test
    void a_commit_in_flight_is_waited_for_and_neither_cancelled_nor_rolled_back() {
        world.prepare().before("commit", () -> world.pass(LIMIT));

        world.transactions.run(options, tx -> tx.call(session -> session.insert("a")));

        assertThat(world.database.rows()).containsExactly("a");
        assertThat(world.session().calls()).doesNotContain("cancel", "rollback");
    }

    @Test
    void a_commit_without_an_answer_is_unknown_when_the_grace_is_over() {
        world.prepare().after("commit", () -> {
            world.pass(LIMIT);
            world.pass(Duration.ofSeconds(1));
            throw Failures.lost();
        });

        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.call(session -> session.insert("a"))))
                .isInstanceOf(TransactionOutcomeUnknownException.class);
        assertThat(world.session().calls()).containsOnlyOnce("discard").doesNotContain("cancel", "rollback");
    }

    @Test
    void a_rollback_at_the_timeout_that_fails_discards_the_session() {
        world.prepare().fail("rollback", Failures.lost());

        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    world.pass(LIMIT);
                    return "done";
                }))
                .isInstanceOf(TransactionTimeoutException.class);
        assertThat(world.session().calls()).endsWith("rollback", "discard");
    }

    @Test
    void a_body_that_throws_after_the_timeout_keeps_its_own_exception() {
        IllegalStateException failure = new IllegalStateException("no funds");

        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    world.pass(LIMIT);
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void a_nested_one_times_out_with_the_whole() {
        assertThatThrownBy(() -> world.transactions.run(
                        options,
                        tx -> tx.nested(TransactionOptions.nested(), inner -> {
                            inner.call(session -> session.insert("a"));
                            world.pass(LIMIT);
                            return "done";
                        })))
                .isInstanceOf(TransactionTimeoutException.class);
        assertThat(world.session().calls()).doesNotContain("release", "rollbackTo", "commit");
    }

    @Test
    void a_dry_run_that_took_too_long_is_a_timeout() {
        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    world.passUnnoticed(LIMIT);
                    return tx.rollback("preview");
                }))
                .isInstanceOf(TransactionTimeoutException.class);
    }

    @Test
    void without_a_timeout_nothing_is_watched_while_it_runs() {
        world.transactions.run(options.noTimeout(), tx -> {
            assertThat(world.watches()).isZero();
            world.pass(Duration.ofDays(1));
            return tx.call(session -> session.insert("a"));
        });
        assertThat(world.database.rows()).containsExactly("a");
    }

    @Test
    void a_timed_out_handle_is_inert() {
        Scope<FakeSession> tx = world.transactions.begin(options);
        world.pass(LIMIT);

        assertThat(catchThrowable(tx::commit)).isInstanceOf(TransactionTimeoutException.class);
        assertThat(catchThrowable(tx::commit)).isInstanceOf(TransactionTimeoutException.class);
        tx.rollback();
        tx.close();
        assertThat(world.session().calls()).containsExactly("begin", "rollback", "giveBack");
    }
}
