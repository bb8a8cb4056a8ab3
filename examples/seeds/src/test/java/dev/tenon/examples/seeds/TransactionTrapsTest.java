package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Ambient;
import dev.tenon.client.Attempt;
import dev.tenon.error.OutsideTransactionException;
import dev.tenon.error.PoolTimeoutException;
import dev.tenon.error.TransactionAbortedException;
import dev.tenon.error.TransactionClosedException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.examples.seeds.blog.Db;
import dev.tenon.examples.seeds.blog.Tx;
import dev.tenon.examples.seeds.blog.User;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mistakes that the articles warn of: each is an error here that says so, or no mistake at all. */
class TransactionTrapsTest {
    @TempDir
    private Path folder;

    private Db db;

    @BeforeEach
    void open() {
        db = Db.open(o -> o.url("file:" + folder.resolve("blog.db")));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void the_outer_client_in_a_callback_is_refused_with_three_ways_out() {
        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    User user = tx.user().create(u -> u.email("alice@example.com"));
                    db.account().create(a -> a.userId(user.id()).balance(1000));
                }))
                .isInstanceOf(OutsideTransactionException.class)
                .hasMessageContaining("begun at")
                .hasMessageContaining("TransactionTrapsTest")
                .hasMessageContainingAll("`tx`", "detached()", "Ambient.JOIN");

        assertThat(db.user().count()).isZero();
        assertThat(db.account().count()).isZero();
    }

    @Test
    void the_first_way_out_is_the_callbacks_own_parameter() {
        db.inTransaction(tx -> {
            User user = tx.user().create(u -> u.email("alice@example.com"));
            tx.account().create(a -> a.userId(user.id()).balance(1000));
        });

        assertThat(db.account().count()).isEqualTo(1);
    }

    @Test
    void the_second_way_out_is_another_connection_on_purpose_which_sees_what_is_committed() {
        long seenOutside = db.transaction(tx -> {
            tx.user().create(u -> u.email("alice@example.com"));
            return db.detached().user().count();
        });

        assertThat(seenOutside).isZero();
    }

    /** Where a database has one writer, that other connection can read; to write, it would wait for its own caller. */
    @Test
    void the_second_way_out_is_not_for_writing_where_there_is_one_writer() {
        try (Db hasty = Db.open(
                o -> o.url("file:" + folder.resolve("blog.db")).transaction(t -> t.maxWait(Duration.ofMillis(500))))) {
            assertThatThrownBy(() -> hasty.inTransaction(tx -> {
                        tx.user().create(u -> u.email("alice@example.com"));
                        hasty.detached().user().create(u -> u.email("bob@example.com"));
                    }))
                    .isInstanceOf(PoolTimeoutException.class);
        }
        assertThat(db.user().count()).isZero();
    }

    @Test
    void the_third_way_out_is_a_client_that_takes_part() {
        try (Db joining =
                Db.open(o -> o.url("file:" + folder.resolve("joining.db")).ambient(Ambient.JOIN))) {
            joining.push();

            assertThatThrownBy(() -> joining.inTransaction(tx -> {
                        User user = tx.user().create(u -> u.email("alice@example.com"));
                        joining.account().create(a -> a.userId(user.id()).balance(1000));
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");

            assertThat(joining.account().count()).isZero();
        }
    }

    @Test
    void a_transaction_that_is_used_after_its_commit_says_so() {
        Tx ended = db.transaction(tx -> tx);

        assertThatThrownBy(() -> ended.user().count())
                .isInstanceOfSatisfying(
                        TransactionClosedException.class,
                        e -> assertThat(e.code()).isEqualTo("P2028"))
                .hasMessageContaining("it is committed");
        assertThatThrownBy(ended::commit).isInstanceOf(TransactionClosedException.class);
    }

    @Test
    void a_commit_after_a_rollback_says_so() {
        try (Tx tx = db.begin()) {
            tx.user().create(u -> u.email("alice@example.com"));
            tx.rollback();

            assertThatThrownBy(tx::commit)
                    .isInstanceOf(TransactionClosedException.class)
                    .hasMessageContaining("it is rolled back");
        }
        assertThat(db.user().count()).isZero();
    }

    @Test
    void a_failed_write_that_is_swallowed_is_not_committed_in_silence() {
        db.user().create(u -> u.email("alice@example.com"));

        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    tx.user().create(u -> u.email("bob@example.com"));
                    try {
                        tx.user().create(u -> u.email("alice@example.com"));
                    } catch (UniqueConstraintException e) {
                        // swallowed
                    }
                }))
                .isInstanceOf(TransactionAbortedException.class)
                .hasCauseInstanceOf(UniqueConstraintException.class);

        assertThat(db.user().count()).isEqualTo(1);
    }

    @Test
    void a_write_that_may_fail_is_attempted_and_the_rest_goes_on() {
        db.user().create(u -> u.email("alice@example.com"));

        Attempt<User> second = db.transaction(tx -> {
            tx.user().create(u -> u.email("bob@example.com"));
            return tx.attempt(inner -> inner.user().create(u -> u.email("alice@example.com")));
        });

        assertThat(second.failure()).containsInstanceOf(UniqueConstraintException.class);
        assertThat(db.user().count()).isEqualTo(2);
    }

    /** "Transaction not awaited": work that nobody waits for finds the transaction closed, and touches nothing. */
    @Test
    void work_that_nobody_waits_for_does_not_run_outside_of_the_transaction() {
        CountDownLatch committed = new CountDownLatch(1);

        CompletableFuture<User> forgotten = db.transaction(tx -> CompletableFuture.supplyAsync(() -> {
            await(committed);
            return tx.user().create(u -> u.email("late@example.com"));
        }));
        committed.countDown();

        assertThatThrownBy(forgotten::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(TransactionClosedException.class);
        assertThat(db.user().count()).isZero();
    }

    @Test
    void work_on_other_threads_that_is_waited_for_is_part_of_the_transaction() {
        db.inTransaction(tx -> CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> tx.user().create(u -> u.email("a@example.com"))),
                        CompletableFuture.runAsync(() -> tx.user().create(u -> u.email("b@example.com"))))
                .join());

        assertThat(db.user().count()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
