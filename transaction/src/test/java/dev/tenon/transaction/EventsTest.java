package dev.tenon.transaction;

import static dev.tenon.transaction.Swallowing.swallow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventsTest {
    private final World world = new World();
    private final TransactionOptions options = TransactionOptions.interactive().label("order");

    @Test
    void a_committed_transaction_tells_its_life() {
        world.acquiring = () -> world.passUnnoticed(Duration.ofMillis(7));
        world.prepare().before("commit", () -> world.passUnnoticed(Duration.ofMillis(3)));
        world.transactions.run(options, tx -> {
            world.passUnnoticed(Duration.ofMillis(10));
            return tx.call(session -> {
                world.passUnnoticed(Duration.ofMillis(20));
                return session.insert("a");
            });
        });

        assertThat(world.events)
                .containsExactly(
                        new TransactionEvent.Begun(1, "order", nanos(7)),
                        new TransactionEvent.Committed(1, "order", nanos(3), nanos(33), nanos(23)));
    }

    @Test
    void a_nested_one_tells_its_name_and_its_cause() {
        IllegalStateException failure = new IllegalStateException("no");
        world.transactions.run(options, tx -> {
            tx.nested(TransactionOptions.nested().label("seat"), inner -> "kept");
            return catchThrowable(() -> tx.nested(TransactionOptions.nested(), inner -> {
                throw failure;
            }));
        });

        assertThat(world.events)
                .containsSequence(
                        new TransactionEvent.SavepointSet(1, "order", "tenon_1", "seat", 0),
                        new TransactionEvent.SavepointReleased(1, "order", "tenon_1", "seat", 0),
                        new TransactionEvent.SavepointSet(1, "order", "tenon_2", null, 0),
                        new TransactionEvent.SavepointReturnedTo(1, "order", "tenon_2", null, 0, failure));
    }

    @Test
    void a_rollback_tells_its_cause() {
        IllegalStateException failure = new IllegalStateException("no");
        swallow(() -> world.transactions.run(options, tx -> {
            throw failure;
        }));
        world.transactions.run(options, tx -> tx.rollback("value"));

        assertThat(world.events(TransactionEvent.RolledBack.class))
                .extracting(TransactionEvent.RolledBack::cause)
                .containsExactly(failure, null);
    }

    @Test
    void a_timeout_and_an_unknown_outcome_are_events_of_their_own() {
        swallow(() -> world.transactions.run(options, tx -> {
            world.pass(Duration.ofSeconds(6));
            return "done";
        }));
        world.prepare().fail("commit", Failures.lost());
        swallow(() -> world.transactions.run(options, tx -> "done"));

        TransactionEvent.TimedOut late =
                world.events(TransactionEvent.TimedOut.class).get(0);
        assertThat(late.limit()).isEqualTo(Duration.ofSeconds(5));
        assertThat(late.livedNanos()).isEqualTo(nanos(6_000));
        assertThat(world.events(TransactionEvent.OutcomeUnknown.class)).hasSize(1);
        assertThat(world.events(TransactionEvent.SessionDiscarded.class)).hasSize(1);
    }

    @Test
    void a_listener_that_fails_breaks_nothing() {
        Transactions<FakeSession> transactions = world.transactions(world.environment(event -> {
            throw new AssertionError("a listener's own fault");
        }));

        String row = transactions.run(
                options,
                tx -> tx.nested(TransactionOptions.nested(), inner -> inner.call(session -> session.insert("a"))));

        assertThat(row).isEqualTo("a");
        assertThat(world.database.rows()).containsExactly("a");
    }

    private static long nanos(int milliseconds) {
        return Duration.ofMillis(milliseconds).toNanos();
    }
}
