package dev.tenon.examples.seeds;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Listener;
import dev.tenon.error.TransactionStartTimeoutException;
import dev.tenon.error.TransactionTimeoutException;
import dev.tenon.examples.seeds.blog.Db;
import dev.tenon.examples.seeds.blog.Tx;
import dev.tenon.jdbc.StatementEvent;
import dev.tenon.transaction.TransactionEvent;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transaction holds a connection and locks: how long it may wait for them and keep them has limits. */
class TimeoutTest {
    private final CountDownLatch timedOut = new CountDownLatch(1);
    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        Listener noticesTimeouts = new Listener() {
            @Override
            public void onStatement(StatementEvent statement) {}

            @Override
            public void onTransaction(TransactionEvent event) {
                if (event instanceof TransactionEvent.TimedOut) {
                    timedOut.countDown();
                }
            }
        };
        db = Db.open(o -> o.url("file:" + folder.resolve("blog.db")).listener(noticesTimeouts));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_callback_that_takes_too_long_is_rolled_back_while_it_still_runs() {
        assertThatThrownBy(() -> db.inTransaction(
                        tx -> {
                            tx.user().create(u -> u.email("alice@example.com"));
                            timedOut.await();
                            assertThat(db.detached().user().create(u -> u.email("bob@example.com")))
                                    .as("the lock is free again")
                                    .isNotNull();
                            tx.account().create(a -> a.userId(1));
                        },
                        o -> o.timeout(ofSeconds(2)).label("slow")))
                .isInstanceOfSatisfying(
                        TransactionTimeoutException.class,
                        e -> assertThat(e.code()).isEqualTo("P2028"))
                .hasMessageContainingAll("'slow'", "2000 ms", "in the database", "outside it");

        assertThat(db.user().findMany()).extracting(u -> u.email()).containsExactly("bob@example.com");
    }

    @Test
    void a_callback_that_takes_too_long_and_returns_in_peace_has_failed_all_the_same() {
        assertThatThrownBy(() -> db.inTransaction(
                        tx -> {
                            tx.user().create(u -> u.email("alice@example.com"));
                            timedOut.await();
                        },
                        o -> o.timeout(ofSeconds(2))))
                .isInstanceOf(TransactionTimeoutException.class);

        assertThat(db.user().count()).isZero();
    }

    @Test
    void a_transaction_that_cannot_start_in_time_says_so() {
        try (Tx holder = db.begin()) {
            assertThatThrownBy(() -> db.inTransaction(tx -> {}, o -> o.maxWait(ofMillis(50))))
                    .isInstanceOfSatisfying(
                            TransactionStartTimeoutException.class,
                            e -> assertThat(e.code()).isEqualTo("P2028"))
                    .hasMessageContaining("50 ms")
                    .hasMessageContaining("maxWait");
            holder.rollback();
        }

        db.inTransaction(tx -> tx.user().create(u -> u.email("alice@example.com")), o -> o.maxWait(ofSeconds(5)));
        assertThat(db.user().count()).isEqualTo(1);
    }

    /** The pool's size is an option of the client and no part of a url; readers do not wait for a writer. */
    @Test
    void reads_go_on_while_a_long_transaction_writes(@TempDir Path folder) {
        try (Db wide = Db.open(o ->
                o.url("file:" + folder.resolve("wide.db")).readers(20).transaction(t -> t.maxWait(ofSeconds(2))))) {
            wide.push();
            try (Tx writing = wide.begin()) {
                writing.user().create(u -> u.email("alice@example.com"));

                assertThat(wide.user().count()).isZero();
            }
        }
    }
}
