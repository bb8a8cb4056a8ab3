package dev.tenon.engine;

import static dev.tenon.engine.Ask.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Ambient;
import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.Executor;
import dev.tenon.error.OutsideTransactionException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.transaction.TransactionOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outer client used inside one of its own transactions. */
class SurroundingsTest {
    private static final TransactionOptions OPTIONS = TransactionOptions.interactive();
    private static final Request NEW_USER =
            new Request.Create("User", Ask.data(set("email", "new")), Selection.scalars());

    @TempDir
    Path directory;

    World refusing;
    World joining;

    @BeforeEach
    void open() {
        refusing = World.blog(directory);
        joining = World.open(directory.resolve("joining"), Schemas.BLOG, options -> options.ambient(Ambient.JOIN));
    }

    @AfterEach
    void close() {
        refusing.close();
        joining.close();
    }

    private static long users(Executor executor) {
        return executor.execute(new Request.Count("User", Filter.all())).count();
    }

    @Test
    void the_outer_client_is_refused_inside_and_the_three_ways_out_are_named() {
        Engine engine = refusing.engine();
        engine.transaction(OPTIONS.label("transfer"), tx -> {
            assertThatThrownBy(() -> engine.execute(NEW_USER))
                    .isInstanceOf(OutsideTransactionException.class)
                    .hasMessageContaining("User.Create")
                    .hasMessageContaining("transaction 'transfer'")
                    .hasMessageContaining("SurroundingsTest.java:")
                    .hasMessageContaining("`tx`")
                    .hasMessageContaining("detached()")
                    .hasMessageContaining("Ambient.JOIN");
            return null;
        });
        assertThat(users(engine)).isZero();
    }

    @Test
    void whatever_goes_to_the_outer_client_is_refused() {
        Engine engine = refusing.engine();
        engine.transaction(OPTIONS, tx -> {
            for (Runnable use : List.<Runnable>of(
                    () -> users(engine),
                    () -> engine.transaction(OPTIONS, inner -> null),
                    () -> engine.begin(OPTIONS),
                    () -> engine.batch(List.of(step -> step.execute(NEW_USER)), OPTIONS),
                    () -> engine.batch(List.of(), OPTIONS))) {
                assertThatThrownBy(use::run).isInstanceOf(OutsideTransactionException.class);
            }
            tx.nested(null, inner -> {
                assertThatThrownBy(() -> users(engine)).isInstanceOf(OutsideTransactionException.class);
                return null;
            });
            assertThatThrownBy(() -> users(engine)).isInstanceOf(OutsideTransactionException.class);
            return tx.execute(NEW_USER);
        });
        assertThat(users(engine)).isEqualTo(1);
    }

    @Test
    void other_threads_and_detached_clients_are_outside() throws Exception {
        Engine engine = refusing.engine();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            engine.<Object, Exception>transaction(OPTIONS, tx -> {
                tx.execute(NEW_USER);
                assertThat(users(engine.detached())).isZero();
                assertThat(other.submit(() -> users(engine)).get()).isZero();
                assertThat(other.submit(() -> users(tx)).get()).isEqualTo(1);
                return null;
            });
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void after_the_transaction_the_client_is_free_again_however_it_ended() {
        Engine engine = refusing.engine();
        assertThatThrownBy(() -> engine.transaction(OPTIONS, tx -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        engine.execute(NEW_USER);
        assertThat(users(engine)).isEqualTo(1);
    }

    @Test
    void a_handle_does_not_surround_its_thread() {
        Engine engine = refusing.engine();
        try (var tx = engine.begin(OPTIONS)) {
            tx.execute(NEW_USER);
            assertThat(users(engine)).isZero();
        }
    }

    @Test
    void two_clients_do_not_mind_each_other() {
        refusing.engine().transaction(OPTIONS, tx -> joining.engine().execute(NEW_USER));

        assertThat(users(joining.engine())).isEqualTo(1);
        assertThat(users(refusing.engine())).isZero();
    }

    @Test
    void a_joining_client_takes_part() {
        Engine engine = joining.engine();
        assertThatThrownBy(() -> engine.transaction(OPTIONS, tx -> {
                    engine.execute(NEW_USER);
                    assertThat(users(tx)).isEqualTo(1);
                    assertThat(users(engine)).isEqualTo(1);
                    throw new IllegalStateException("undo");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(users(engine)).isZero();
    }

    @Test
    void a_joining_transaction_is_a_savepoint_and_so_are_a_batch_and_a_handle() {
        Engine engine = joining.engine();
        engine.transaction(OPTIONS, tx -> {
            engine.execute(NEW_USER);
            assertThatThrownBy(() -> engine.transaction(OPTIONS.label("inner"), inner -> engine.execute(NEW_USER)))
                    .isInstanceOf(UniqueConstraintException.class);
            assertThatThrownBy(() ->
                            engine.batch(List.of(step -> step.execute(NEW_USER)), TransactionOptions.sequential()))
                    .isInstanceOf(UniqueConstraintException.class);
            try (var inner = engine.begin(OPTIONS)) {
                World.create(inner, "User", set("email", "gone"));
            }
            return null;
        });
        assertThat(users(engine)).isEqualTo(1);
    }

    @Test
    void options_that_cannot_take_effect_in_a_joined_transaction_are_refused() {
        Engine engine = joining.engine();
        engine.transaction(OPTIONS, tx -> {
            assertThatThrownBy(() -> engine.transaction(OPTIONS.asReadOnly(), inner -> null))
                    .isInstanceOf(UnsupportedOptionException.class);
            assertThatThrownBy(() -> engine.begin(OPTIONS.retries(2))).isInstanceOf(UnsupportedOptionException.class);
            assertThatThrownBy(() -> engine.batch(
                            List.of(step -> step.execute(NEW_USER)),
                            TransactionOptions.sequential().asReadOnly()))
                    .isInstanceOf(UnsupportedOptionException.class);
            return tx.execute(NEW_USER);
        });
        assertThat(users(engine)).isEqualTo(1);
    }
}
