package dev.tenon.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.error.TransactionClosedException;
import dev.tenon.error.TransactionTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real threads and, where it is said, the real clock: every outcome that the race allows is checked for its truth. */
class ThreadsTest {
    private final World world = new World();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        threads.shutdownNow();
        for (FakeSession session : world.sessions) {
            assertThat(session.violations()).isEmpty();
        }
    }

    @Test
    void calls_from_several_threads_are_done_one_after_another() throws Exception {
        Scope<FakeSession> tx = world.transactions.begin(TransactionOptions.interactive());
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            String row = "row of " + thread;
            all.add(threads.submit(() -> {
                for (int i = 0; i < 200; i++) {
                    tx.call(session -> session.insert(row));
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        tx.commit();

        assertThat(world.database.rows()).hasSize(1_600);
    }

    @Test
    void a_commit_waits_for_the_statement_in_flight_and_what_comes_later_is_refused() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        world.prepare().before("insert", () -> {
            inFlight.countDown();
            await(answer);
        });
        Scope<FakeSession> tx = world.transactions.begin(TransactionOptions.interactive());
        Future<String> statement = threads.submit(() -> tx.call(session -> session.insert("a")));
        inFlight.await();
        Future<?> commit = threads.submit(tx::commit);
        answer.countDown();

        assertThat(statement.get()).isEqualTo("a");
        commit.get();
        assertThat(threads.submit(() -> catchThrowable(() -> tx.call(session -> session.insert("b"))))
                        .get())
                .isInstanceOf(TransactionClosedException.class)
                .hasMessageContaining("committed");
        assertThat(world.database.rows()).containsExactly("a");
    }

    @Test
    void work_that_uses_its_own_transaction_again_is_refused_and_does_not_hang() {
        try (Scope<FakeSession> tx = world.transactions.begin(TransactionOptions.interactive())) {
            assertThatThrownBy(() -> tx.call(session -> tx.call(again -> again.insert("a"))))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void the_real_watchdog_cancels_a_blocked_statement() {
        CountDownLatch cancelled = new CountDownLatch(1);
        world.prepare().before("cancel", cancelled::countDown).before("insert", () -> {
            await(cancelled);
            throw Failures.cancelled();
        });
        Transactions<FakeSession> transactions = world.transactions(Environment.system(world.events::add));

        assertThatThrownBy(() -> transactions.run(
                        TransactionOptions.interactive().timeout(Duration.ofMillis(500)),
                        tx -> tx.call(session -> session.insert("a"))))
                .isInstanceOf(TransactionTimeoutException.class);
        assertThat(world.session().calls())
                .startsWith("begin", "insert a", "cancel")
                .endsWith("rollback", "giveBack");
    }

    @Test
    void the_real_watchdog_rolls_an_idle_transaction_back() {
        CountDownLatch givenBack = new CountDownLatch(1);
        world.prepare().after("giveBack", givenBack::countDown);
        Transactions<FakeSession> transactions = world.transactions(Environment.system(world.events::add));

        assertThatThrownBy(() ->
                        transactions.run(TransactionOptions.interactive().timeout(Duration.ofMillis(5)), tx -> {
                            await(givenBack);
                            return tx.call(session -> session.insert("a"));
                        }))
                .isInstanceOf(TransactionTimeoutException.class);
    }

    @Test
    void under_a_race_of_timeouts_a_normal_return_and_a_commit_are_the_same() throws Exception {
        Transactions<FakeSession> transactions = world.transactions(Environment.system(TransactionListener.NONE));
        Set<String> returned = ConcurrentHashMap.newKeySet();
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            int number = thread;
            all.add(threads.submit(() -> {
                for (int i = 0; i < 500; i++) {
                    String row = number + "/" + i;
                    Duration limit = Duration.ofNanos(2_000 + i % 50 * 2_000L);
                    Throwable failure = catchThrowable(() -> transactions.run(
                            TransactionOptions.interactive().timeout(limit),
                            tx -> tx.nested(
                                    TransactionOptions.nested(), in -> in.call(session -> session.insert(row)))));
                    if (failure == null) {
                        returned.add(row);
                    } else {
                        assertThat(failure).isInstanceOf(TransactionTimeoutException.class);
                    }
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(world.database.rows()).containsExactlyInAnyOrderElementsOf(returned);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
