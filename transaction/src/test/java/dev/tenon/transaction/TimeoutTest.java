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
    void theTimeoutRollsBackAtOnceWhileTheBodyStillRuns() {
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
    void theMessageSaysTheLimitTheLifeAndWhereTheTimeWent() {
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
    void noStatementBeginsAfterTheTimeoutEvenIfTheWatchdogSleeps() {
        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    world.passUnnoticed(LIMIT);
                    return tx.call(session -> session.insert("a"));
                }))
                .isInstanceOf(TransactionTimeoutException.class);
        assertThat(world.session().calls()).containsExactly("begin", "rollback", "giveBack");
    }

    @Test
    void noCommitIsSentAfterTheTimeout() {
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
    void aStatementInFlightIsCancelledAndIsATimeoutWithTheDriversExceptionAsCause() {
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
    void aCancelThatHitsNothingIsSentAgain() {
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
    void aStatementThatIgnoresTheCancelLosesItsConnectionAfterTheGrace() {
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
    void aStatementThatWentThroughTooLateIsNotReportedAsDone() {
        world.prepare().after("insert", () -> world.pass(LIMIT));

        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.call(session -> session.insert("a"))))
                .isInstanceOf(TransactionTimeoutException.class);
        assertThat(world.database.rows()).isEmpty();
    }

    @Test
    void theResultOfAStatementThatCameTooLateIsNotHandedOut() {
        try (Scope<FakeSession> tx = world.transactions.begin(options)) {
            world.session().after("insert", () -> world.passUnnoticed(LIMIT));

            assertThatThrownBy(() -> tx.call(session -> session.insert("a")))
                    .isInstanceOf(TransactionTimeoutException.class);
        }
    }

    @Test
    void aCommitInFlightIsWaitedForAndNeitherCancelledNorRolledBack() {
        world.prepare().before("commit", () -> world.pass(LIMIT));

        world.transactions.run(options, tx -> tx.call(session -> session.insert("a")));

        assertThat(world.database.rows()).containsExactly("a");
        assertThat(world.session().calls()).doesNotContain("cancel", "rollback");
    }

    @Test
    void aCommitWithoutAnAnswerIsUnknownWhenTheGraceIsOver() {
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
    void aRollbackAtTheTimeoutThatFailsDiscardsTheSession() {
        world.prepare().fail("rollback", Failures.lost());

        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    world.pass(LIMIT);
                    return "done";
                }))
                .isInstanceOf(TransactionTimeoutException.class);
        assertThat(world.session().calls()).endsWith("rollback", "discard");
    }

    @Test
    void aBodyThatThrowsAfterTheTimeoutKeepsItsOwnException() {
        IllegalStateException failure = new IllegalStateException("no funds");

        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    world.pass(LIMIT);
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void aNestedOneTimesOutWithTheWhole() {
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
    void aDryRunThatTookTooLongIsATimeout() {
        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    world.passUnnoticed(LIMIT);
                    return tx.rollback("preview");
                }))
                .isInstanceOf(TransactionTimeoutException.class);
    }

    @Test
    void withoutATimeoutNothingIsWatchedWhileItRuns() {
        world.transactions.run(options.noTimeout(), tx -> {
            assertThat(world.watches()).isZero();
            world.pass(Duration.ofDays(1));
            return tx.call(session -> session.insert("a"));
        });
        assertThat(world.database.rows()).containsExactly("a");
    }

    @Test
    void aTimedOutHandleIsInert() {
        Scope<FakeSession> tx = world.transactions.begin(options);
        world.pass(LIMIT);

        assertThat(catchThrowable(tx::commit)).isInstanceOf(TransactionTimeoutException.class);
        assertThat(catchThrowable(tx::commit)).isInstanceOf(TransactionTimeoutException.class);
        tx.rollback();
        tx.close();
        assertThat(world.session().calls()).containsExactly("begin", "rollback", "giveBack");
    }
}
