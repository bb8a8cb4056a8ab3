package dev.tenon.engine;

import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.engine.BatchStep;
import dev.tenon.client.engine.Result;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Reference;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.WriteData;
import dev.tenon.transaction.TransactionOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that are described first and run together. */
class BatchTest {
    private static final TransactionOptions OPTIONS = TransactionOptions.sequential();

    @TempDir
    Path directory;

    World world;
    final List<Result> results = new ArrayList<>();

    @BeforeEach
    void open() {
        world = World.blog(directory);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Request newUser(String email, Object... more) {
        List<Object> parts = new ArrayList<>(List.of(more));
        parts.add(set("email", email));
        return new Request.Create("User", data(parts.toArray()), Selection.scalars());
    }

    private static Request count(Filter where) {
        return new Request.Count("User", where);
    }

    private void run(Request... steps) {
        results.clear();
        world.engine().batch(steps(steps), OPTIONS);
    }

    private List<BatchStep> steps(Request... requests) {
        return Stream.of(requests)
                .<BatchStep>map(request -> transaction -> results.add(transaction.execute(request)))
                .toList();
    }

    /** The value of a field of the first record that a step of this batch gave. */
    private Reference result(int step, String field) {
        return () -> results.get(step).first().orElseThrow().value(field);
    }

    @Test
    void the_steps_run_in_order_and_give_their_results_in_order() {
        run(count(Filter.all()), newUser("a"), newUser("b"), count(Filter.all()));

        assertThat(results.get(0).count()).isZero();
        assertThat(results.get(2).first().orElseThrow().value("email")).isEqualTo("b");
        assertThat(results.get(3).count()).isEqualTo(2);
    }

    @Test
    void a_batch_is_one_transaction() {
        List<String> said = world.said(() -> run(newUser("a"), newUser("b", to("posts", make(set("title", "p"))))));

        assertThat(said).hasSize(5);
        assertThat(said.get(0)).startsWith("BEGIN");
        assertThat(said.get(4)).isEqualTo("COMMIT");
    }

    @Test
    void an_empty_batch_sends_nothing() {
        assertThat(world.said(this::run)).isEmpty();
    }

    @Test
    void a_failing_step_undoes_the_steps_before() {
        Unchanged.after(world, () -> run(newUser("a"), newUser("b"), newUser("a")))
                .isInstanceOf(UniqueConstraintException.class);
        Unchanged.after(
                        world,
                        () -> run(
                                newUser("a"),
                                new Request.Update("User", by("id", 99), data(set("name", "x")), Selection.scalars())))
                .isInstanceOf(RecordNotFoundException.class);
        Unchanged.after(
                        world,
                        () -> run(
                                newUser("a"),
                                new Request.Create(
                                        "Post", data(set("title", "p"), set("authorId", 9)), Selection.scalars())))
                .isInstanceOf(ForeignKeyException.class);
    }

    @Test
    void a_later_step_uses_what_an_earlier_one_gave() {
        run(
                newUser("a"),
                new Request.Create(
                        "Team",
                        data(set("name", "t"), to("members", connect(by("id", result(0, "id"))))),
                        Selection.scalars()),
                new Request.Create(
                        "Post", data(set("title", "p"), set("authorId", result(0, "id"))), Selection.scalars()),
                count(eq("email", result(0, "email"))),
                count(Ask.in("id", result(0, "id"), 99)),
                new Request.Upsert(
                        "User",
                        by("email", result(0, "email")),
                        data(set("email", "never")),
                        data(set("name", result(2, "title"))),
                        Selection.scalars()),
                new Request.FindUnique("User", by("id", result(0, "id")), Selection.scalars()));

        assertThat(results.get(3).count()).isEqualTo(1);
        assertThat(results.get(4).count()).isEqualTo(1);
        assertThat(results.get(6).first().orElseThrow().value("name")).isEqualTo("p");
        assertThat(world.get("Team", by("id", 1), "members").relation("members").orElseThrow())
                .hasSize(1);
    }

    @Test
    void a_batch_inside_a_transaction_is_a_savepoint_of_it() {
        List<BatchStep> twice = steps(newUser("b"), newUser("b"));
        List<String> said = world.said(() -> world.engine().transaction(TransactionOptions.interactive(), tx -> {
            tx.execute(newUser("a"));
            assertThatThrownBy(() -> tx.batch(null, twice)).isInstanceOf(UniqueConstraintException.class);
            tx.batch(null, steps(newUser("c")));
            tx.batch(null, List.of());
            return tx;
        }));

        assertThat(World.values("email", world.find("User", Query.all().orderBy(Ask.asc("id")))))
                .containsExactly("a", "c");
        assertThat(said.stream().filter(sql -> sql.startsWith("SAVEPOINT"))).hasSize(2);
        assertThat(said.stream().filter(sql -> sql.startsWith("BEGIN"))).hasSize(1);
    }

    @Test
    void bulk_writes_count_in_a_batch_too() {
        List<WriteData> rows = List.of(data(set("email", "a")), data(set("email", "b")));
        run(
                new Request.CreateMany("User", rows),
                new Request.UpdateMany("User", Filter.all(), data(set("age", 1))),
                new Request.DeleteMany("User", eq("email", "a")));

        assertThat(results.stream().map(Result::count)).containsExactly(2L, 2L, 1L);
    }
}
