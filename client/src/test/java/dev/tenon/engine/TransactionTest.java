package dev.tenon.engine;

import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.EngineTransaction;
import dev.tenon.client.engine.Executor;
import dev.tenon.error.ClientClosedException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.ReadOnlyTransactionException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.error.TransactionAbortedException;
import dev.tenon.error.TransactionClosedException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Reference;
import dev.tenon.plan.request.Request;
import dev.tenon.transaction.TransactionOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests in a transaction of the caller's. */
class TransactionTest {
    private static final TransactionOptions OPTIONS = TransactionOptions.interactive();

    @TempDir
    Path directory;

    World world;
    Engine engine;

    @BeforeEach
    void open() {
        world = World.blog(directory);
        engine = world.engine();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static long users(Executor executor) {
        return executor.execute(new Request.Count("User", Filter.all())).count();
    }

    private static void user(Executor executor, String email) {
        World.create(executor, "User", set("email", email));
    }

    @Test
    void what_it_did_is_there_when_it_returns_and_seen_by_no_one_before() {
        String result = engine.transaction(OPTIONS, tx -> {
            user(tx, "a");
            World.create(tx, "User", set("email", "b"), to("posts", make(set("title", "p"))));
            assertThat(users(tx)).isEqualTo(2);
            assertThat(users(engine.detached())).isZero();
            assertThat(world.dump().get("User")).isEmpty();
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(users(engine)).isEqualTo(2);
    }

    @Test
    void all_its_requests_go_between_one_begin_and_one_commit() {
        List<String> said = world.said(() -> engine.transaction(OPTIONS, tx -> {
            user(tx, "a");
            World.create(tx, "User", set("email", "b"), to("posts", make(set("title", "p"))));
            return users(tx);
        }));

        assertThat(said).hasSize(6);
        assertThat(said.get(0)).startsWith("BEGIN");
        assertThat(said.get(5)).isEqualTo("COMMIT");
    }

    @Test
    void whatever_the_callback_throws_reaches_the_caller_as_it_is_and_undoes_all() {
        IOException checked = new IOException("checked");
        IllegalStateException unchecked = new IllegalStateException("unchecked");
        AssertionError error = new AssertionError("error");

        for (Throwable thrown : List.of(checked, unchecked, error)) {
            Unchanged.after(
                            world,
                            () -> engine.transaction(OPTIONS, tx -> {
                                user(tx, "a");
                                if (thrown instanceof Error fatal) {
                                    throw fatal;
                                }
                                throw (Exception) thrown;
                            }))
                    .isSameAs(thrown);
        }
    }

    @Test
    void a_request_that_fails_half_way_leaves_only_the_way_back() {
        Unchanged.after(
                        world,
                        () -> engine.transaction(OPTIONS, tx -> {
                            assertThatThrownBy(() -> World.create(
                                            tx, "User", set("email", "a"), to("teams", connect(by("name", "none")))))
                                    .isInstanceOf(RecordNotFoundException.class);
                            assertThatThrownBy(() -> users(tx))
                                    .isInstanceOf(TransactionAbortedException.class)
                                    .hasCauseInstanceOf(RecordNotFoundException.class);
                            return null;
                        }))
                .isInstanceOf(TransactionAbortedException.class)
                .hasCauseInstanceOf(RecordNotFoundException.class);
    }

    @Test
    void a_failure_of_the_callers_own_half_way_leaves_only_the_way_back_too() {
        Reference broken = () -> {
            throw new IllegalStateException("no value");
        };
        Unchanged.after(
                        world,
                        () -> engine.transaction(OPTIONS, tx -> {
                            assertThatThrownBy(() -> World.create(
                                            tx, "User", set("email", "a"), to("posts", make(set("title", broken)))))
                                    .isInstanceOf(IllegalStateException.class);
                            return null;
                        }))
                .isInstanceOf(TransactionAbortedException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_failure_that_changed_nothing_can_be_handled() {
        engine.transaction(OPTIONS, tx -> {
            user(tx, "a");
            assertThatThrownBy(() -> World.update(tx, "User", by("id", 99), set("name", "x")))
                    .isInstanceOf(RecordNotFoundException.class);
            assertThatThrownBy(() -> World.update(tx, "User", by("id", 99), to("posts", make(set("title", "x")))))
                    .isInstanceOf(RecordNotFoundException.class);
            assertThatThrownBy(() -> World.create(tx, "User")).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> user(tx, "half \uD83D")).isInstanceOf(InvalidArgumentException.class);
            user(tx, "b");
            return null;
        });

        assertThat(users(engine)).isEqualTo(2);
    }

    @Test
    void a_nested_transaction_that_fails_can_be_handled() {
        engine.transaction(OPTIONS, tx -> {
            user(tx, "a");
            assertThatThrownBy(() -> tx.nested("inner", inner -> {
                        user(inner, "b");
                        user(inner, "a");
                        return null;
                    }))
                    .isInstanceOf(UniqueConstraintException.class);
            user(tx, "c");
            return null;
        });

        assertThat(World.values("email", world.find("User", Query.all().orderBy(Ask.asc("id")))))
                .containsExactly("a", "c");
    }

    @Test
    void a_handle_commits_when_told_and_rolls_back_when_closed() {
        try (EngineTransaction tx = engine.begin(OPTIONS)) {
            user(tx, "a");
            assertThat(users(engine)).isZero();
            tx.commit();
            assertThatThrownBy(() -> users(tx)).isInstanceOf(TransactionClosedException.class);
        }
        assertThat(users(engine)).isEqualTo(1);
        try (EngineTransaction tx = engine.begin(OPTIONS)) {
            user(tx, "b");
        }
        assertThat(users(engine)).isEqualTo(1);
    }

    @Test
    void a_dry_run_gives_its_value_and_leaves_nothing() {
        assertThat(engine.<Long, RuntimeException>transaction(OPTIONS, tx -> {
                    user(tx, "a");
                    return tx.rollback(users(tx));
                }))
                .isEqualTo(1);
        assertThat(users(engine)).isZero();
    }

    @Test
    void what_is_to_happen_afterwards_happens_on_the_outcome_that_it_waits_for() {
        List<String> happened = new ArrayList<>();
        engine.transaction(OPTIONS, tx -> {
            tx.afterCommit(() -> happened.add("committed " + users(engine.detached())));
            tx.onRollback(() -> happened.add("never"));
            user(tx, "a");
            return null;
        });
        try (EngineTransaction tx = engine.begin(OPTIONS)) {
            tx.onRollback(() -> happened.add("rolled back"));
        }

        assertThat(happened).containsExactly("committed 1", "rolled back");
    }

    @Test
    void a_transaction_that_only_reads_refuses_writes_and_goes_on() {
        user(engine, "a");
        engine.transaction(OPTIONS.asReadOnly(), tx -> {
            assertThatThrownBy(() -> user(tx, "b"))
                    .isInstanceOf(ReadOnlyTransactionException.class)
                    .hasMessageContaining("User");
            return assertThat(users(tx)).isEqualTo(1);
        });
        assertThat(users(engine)).isEqualTo(1);
    }

    @Test
    void the_schema_is_not_pushed_inside() {
        assertThatThrownBy(() -> engine.transaction(OPTIONS, tx -> engine.push()))
                .isInstanceOf(dev.tenon.error.OutsideTransactionException.class);
        try (World joined = World.open(
                directory.resolve("joined"), Schemas.BLOG, options -> options.ambient(dev.tenon.client.Ambient.JOIN))) {
            assertThatThrownBy(() -> joined.engine()
                            .transaction(OPTIONS, tx -> joined.engine().push()))
                    .isInstanceOf(UnsupportedOptionException.class);
        }
    }

    @Test
    void a_closed_client_says_so() {
        engine.close();

        assertThatThrownBy(() -> users(engine)).isInstanceOf(ClientClosedException.class);
        assertThatThrownBy(() -> user(engine, "a")).isInstanceOf(ClientClosedException.class);
        assertThatThrownBy(() -> world.create("User", set("email", "a"), to("posts", make(set("title", "p")))))
                .isInstanceOf(ClientClosedException.class);
        assertThatThrownBy(() -> engine.transaction(OPTIONS, tx -> null)).isInstanceOf(ClientClosedException.class);
        assertThatThrownBy(() -> engine.begin(OPTIONS)).isInstanceOf(ClientClosedException.class);
        assertThatThrownBy(() -> engine.batch(
                        List.of(step -> step.execute(new Request.CreateMany("User", List.of(data(set("email", "a")))))),
                        OPTIONS))
                .isInstanceOf(ClientClosedException.class);
        assertThatThrownBy(engine::push).isInstanceOf(ClientClosedException.class);
        engine.close();
    }
}
