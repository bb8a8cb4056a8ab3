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
    void aSessionThatArrivesLateIsGivenBackUnused() {
        world.acquiring = () -> world.passUnnoticed(MAX_WAIT);

        assertThatThrownBy(() -> world.transactions.begin(options))
                .isInstanceOf(TransactionStartTimeoutException.class)
                .hasMessageContaining("2000 ms");
        assertThat(world.session().calls()).containsExactly("giveBack");
    }

    @Test
    void aBeginThatComesLateIsRolledBack() {
        world.prepare().after("begin", () -> world.passUnnoticed(MAX_WAIT));

        assertThatThrownBy(() -> world.transactions.begin(options))
                .isInstanceOf(TransactionStartTimeoutException.class);
        assertThat(world.session().calls()).containsExactly("begin", "rollback", "giveBack");
    }

    @Test
    void aBeginThatHangsIsCancelledAtMaxWaitAndCutOffAfterTheGrace() {
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
    void aFailedBeginReachesTheCallerAndTheSessionIsClean() {
        DatabaseException busy = Failures.lockWait();
        world.prepare().fail("begin", busy);

        assertThatThrownBy(() -> world.transactions.begin(options)).isSameAs(busy);
        assertThat(world.session().calls()).containsExactly("begin", "rollback", "giveBack");
    }

    @Test
    void theTimeoutCountsFromTheBegin() {
        world.acquiring = () -> world.passUnnoticed(Duration.ofMillis(1_900));
        try (Scope<FakeSession> tx = world.transactions.begin(options)) {
            world.pass(Duration.ofMillis(4_999));
            tx.call(session -> session.insert("a"));
            tx.commit();
        }
        assertThat(world.database.rows()).containsExactly("a");
    }

    @Test
    void durationsThatAreNotPositiveAreRefusedByName() {
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
    void optionsMadeByHandAreCheckedToo() {
        TransactionOptions made = new TransactionOptions(Duration.ZERO, null, null, false, 0, null);

        assertThatThrownBy(() -> world.transactions.run(made, tx -> "never"))
                .isInstanceOf(InvalidArgumentException.class);
        assertThat(world.sessions).isEmpty();
    }

    @Test
    void aHandleCannotBeRetriedAndSaysSo() {
        assertThatThrownBy(() -> world.transactions.begin(options.retries(1)))
                .isInstanceOf(UnsupportedOptionException.class)
                .hasMessageContaining("retries");
        assertThat(world.sessions).isEmpty();
    }

    @Test
    void aLimitLongerThanTheClockCanCountIsAsGoodAsNone() {
        TransactionOptions endless =
                options.maxWait(Duration.ofSeconds(Long.MAX_VALUE)).timeout(Duration.ofDays(1_000_000));

        world.transactions.run(endless, tx -> tx.call(session -> session.insert("a")));

        assertThat(world.database.rows()).containsExactly("a");
    }
}
