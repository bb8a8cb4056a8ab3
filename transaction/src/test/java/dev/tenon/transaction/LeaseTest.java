package dev.tenon.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private final FakeSession session = new FakeSession(new FakeDatabase());
    private final List<Throwable> discards = new ArrayList<>();
    private final Lease<FakeSession> lease =
            new Lease<>(session, Duration.ofMillis(1).toNanos(), discards::add);

    @Test
    void a_cancel_reaches_the_session_only_while_it_is_lent() {
        lease.cancel();
        lease.lend();
        lease.cancel();
        lease.takeBack();
        lease.cancel();
        lease.giveBack();
        lease.cancel();

        assertThat(session.calls()).containsExactly("cancel", "giveBack");
    }

    @Test
    void a_session_has_one_end() {
        lease.giveBack();
        lease.giveBack();
        lease.discard(null);

        assertThat(session.calls()).containsExactly("giveBack");
        assertThat(discards).isEmpty();
    }

    @Test
    void a_discarded_session_is_not_given_back() {
        IllegalStateException why = new IllegalStateException();
        lease.discard(why);
        lease.giveBack();

        assertThat(session.calls()).containsExactly("discard");
        assertThat(discards).containsExactly(why);
    }

    @Test
    void a_cancel_that_fails_harms_nothing() {
        session.fail("cancel", Failures.lost());
        lease.lend();
        lease.cancel();
        lease.takeBack();
        lease.giveBack();

        assertThat(session.calls()).containsExactly("cancel", "giveBack");
    }

    @Test
    void a_loan_is_not_over_while_a_cancel_is_under_way_and_a_hanging_one_costs_the_session()
            throws InterruptedException {
        CountDownLatch cancelling = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        session.before("cancel", () -> {
            cancelling.countDown();
            await(answer);
        });
        lease.lend();
        Thread canceller = new Thread(lease::cancel);
        canceller.start();
        cancelling.await();

        lease.takeBack();

        assertThat(session.calls()).containsExactly("cancel", "discard");
        answer.countDown();
        canceller.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
