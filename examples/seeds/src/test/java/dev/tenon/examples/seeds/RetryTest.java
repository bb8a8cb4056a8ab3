package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.FailureKind;
import dev.tenon.error.TransactionConflictException;
import dev.tenon.examples.seeds.bank.Account;
import dev.tenon.examples.seeds.bank.Db;
import dev.tenon.transaction.Isolation;
import dev.tenon.transaction.TransactionEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A conflict with another transaction is nobody's fault, and running again helps. Transactions of one client never conflict on
 * SQLite, since they take turns; so the conflicts of these tests are thrown as another database would report them.
 */
class RetryTest {
    private final QueryLog log = new QueryLog();
    private final AtomicInteger attempts = new AtomicInteger();
    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("bank.db")).listener(log));
        db.push();
        db.account().create(a -> a.email("alice@prisma.io").balance(100));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static TransactionConflictException conflict() {
        return new TransactionConflictException(
                FailureKind.CONFLICT,
                new DatabaseException.Details("40001", 0, "Account"),
                "Another transaction was faster.",
                null);
    }

    /** Takes 10 from Alice, after so many conflicts. */
    private Account withdraw(int conflicts, int retries) {
        return db.transaction(
                tx -> {
                    Account account = tx.account()
                            .update(
                                    a -> a.email("alice@prisma.io"),
                                    d -> d.balance().decrement(10));
                    if (attempts.incrementAndGet() <= conflicts) {
                        throw conflict();
                    }
                    return account;
                },
                o -> o.isolation(Isolation.SERIALIZABLE).retries(retries));
    }

    private int balance() {
        return db.account().findUniqueOrThrow(a -> a.email("alice@prisma.io")).balance();
    }

    @Test
    void the_whole_callback_runs_again_until_it_meets_nobody() {
        Account account = withdraw(2, 3);

        assertThat(attempts).hasValue(3);
        assertThat(account.balance()).isEqualTo(90);
        assertThat(balance()).as("failed attempts leave nothing").isEqualTo(90);
        assertThat(log.events(TransactionEvent.Retried.class))
                .extracting(TransactionEvent.Retried::attempt)
                .containsExactly(1, 2);
    }

    @Test
    void when_all_attempts_are_used_up_the_caller_gets_the_conflict() {
        assertThatThrownBy(() -> withdraw(9, 3))
                .isInstanceOfSatisfying(
                        TransactionConflictException.class,
                        e -> assertThat(e.code()).isEqualTo("P2034"));

        assertThat(attempts).hasValue(4);
        assertThat(balance()).isEqualTo(100);
    }

    @Test
    void unless_asked_nothing_is_run_again() {
        assertThatThrownBy(() -> withdraw(1, 0)).isInstanceOf(TransactionConflictException.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void what_is_no_conflict_is_not_run_again() {
        assertThatThrownBy(() -> db.inTransaction(
                        tx -> {
                            attempts.incrementAndGet();
                            throw new IllegalStateException("Insufficient funds");
                        },
                        o -> o.retries(3)))
                .hasMessage("Insufficient funds");

        assertThat(attempts).hasValue(1);
    }

    @Test
    void what_an_attempt_wanted_to_tell_is_told_for_the_one_that_counted() {
        List<String> told = new ArrayList<>();

        db.inTransaction(
                tx -> {
                    int attempt = attempts.incrementAndGet();
                    tx.afterCommit(() -> told.add("committed " + attempt));
                    tx.onRollback(() -> told.add("rolled back " + attempt));
                    if (attempt < 3) {
                        throw conflict();
                    }
                },
                o -> o.retries(3));

        assertThat(told).containsExactly("rolled back 1", "rolled back 2", "committed 3");
    }
}
