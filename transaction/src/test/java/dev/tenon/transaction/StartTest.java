package dev.tenon.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.TransactionStartTimeoutException;
import dev.tenon.error.UnsupportedOptionException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartTest {
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    private final World world = new World();
    private final TransactionOptions options = TransactionOptions.interactive();

    @AfterEach
    void noSessionIsLost() {
        world.assertNoSessionLost();
    }

    @Test
    void a_session_that_arrives_late_is_given_back_unused() {
        world.acquiring = () -> world.passUnnoticed(MAX_WAIT);

        assertThatThrownBy(() -> world.transactions.begin(options))
                .isInstanceOf(TransactionStartTimeoutException.class)
                .hasMessageContaining("2000 ms");
        assertThat(world.session().calls()).containsExactly("giveBack");
    }

    @Test
    void a_begin_that_comes_late_is_rolled_back() {
        world.prepare().after("begin", () -> world.passUnnoticed(MAX_WAIT));

        assertThatThrownBy(() -> world.transactions.begin(options))
                .isInstanceOf(TransactionStartTimeoutException.class);
        assertThat(world.session().calls()).containsExactly("begin", "rollback", "giveBack");
    }

    @Test
    void a_begin_that_hangs_is_cancelled_at_max_wait_and_cut_off_after_the_grace() {
        DatabaseException lost = Failures.lost();
        world.prepare().before("begin", () -> {
            world.pass(MAX_WAIT);
            world.pass(Duration.ofSeconds(1));
            throw lost;
        });

        assertThatThrownBy(() -> world.transactions.begin(options))
                .isInstanceOf(TransactionStartTimeoutException.class)
                .hasCause(lost);
        assertThat(world.session().calls()).startsWith("begin", "cancel").containsOnlyOnce("discard");
    }

    @Test
    void a_failed_begin_reaches_the_caller_and_the_session_is_clean() {
        DatabaseException busy = Failures.lockWait();
        world.prepare().fail("begin", busy);

        assertThatThrownBy(() -> world.transactions.begin(options)).isSameAs(busy);
        assertThat(world.session().calls()).containsExactly("begin", "rollback", "giveBack");
    }

    @Test
    void the_timeout_counts_from_the_begin() {
        world.acquiring = () -> world.passUnnoticed(Duration.ofMillis(1_900));
        try (Scope<FakeSession> tx = world.transactions.begin(options)) {
            world.pass(Duration.ofMillis(4_999));
            tx.call(session -> session.insert("a"));
            tx.commit();
        }
        assertThat(world.database.rows()).containsExactly("a");
    }

    @Test
    void durations_that_are_not_positive_are_refused_by_name() {
        assertThatThrownBy(() -> options.maxWait(Duration.ZERO))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("maxWait");
        assertThatThrownBy(() -> options.timeout(Duration.ofMillis(-1)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("timeout");
        assertThatThrownBy(() -> options.retries(-1))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("retries");
    }

    @Test
    void options_made_by_hand_are_checked_too() {
        TransactionOptions made = new TransactionOptions(Duration.ZERO, null, null, false, 0, null);

        assertThatThrownBy(() -> world.transactions.run(made, tx -> "never"))
                .isInstanceOf(InvalidArgumentException.class);
        assertThat(world.sessions).isEmpty();
    }

    @Test
    void a_handle_cannot_be_retried_and_says_so() {
        assertThatThrownBy(() -> world.transactions.begin(options.retries(1)))
                .isInstanceOf(UnsupportedOptionException.class)
                .hasMessageContaining("retries");
        assertThat(world.sessions).isEmpty();
    }

    @Test
    void a_limit_longer_than_the_clock_can_count_is_as_good_as_none() {
        TransactionOptions endless =
                options.maxWait(Duration.ofSeconds(Long.MAX_VALUE)).timeout(Duration.ofDays(1_000_000));

        world.transactions.run(endless, tx -> tx.call(session -> session.insert("a")));

        assertThat(world.database.rows()).containsExactly("a");
    }
}
