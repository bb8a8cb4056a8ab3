package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.change;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.createMany;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.engine.Result;
import dev.tenon.client.engine.Row;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Expression;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.WriteData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes to many records at once. */
class ManyRecordsTest {
    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void open() {
        world = World.blog(directory);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Object> users(String field) {
        return world.values("User", field, Query.all().orderBy(asc("id")));
    }

    private static List<Object> values(String field, Result result) {
        return World.values(field, result.rows());
    }

    private static Selection with(String relation) {
        return Query.all().include(relation, Query.all()).selection();
    }

    private Result upsert(String email, WriteData update) {
        return world.engine()
                .execute(new Request.Upsert(
                        "User",
                        by("email", email),
                        data(set("email", email), set("name", "new")),
                        update,
                        Selection.scalars(),
                        true));
    }

    @Test
    void duplicates_are_left_out_where_that_is_asked_for() {
        world.create("User", set("email", "a"), set("name", "old"));
        List<WriteData> rows = List.of(data(set("email", "a"), set("name", "new")), data(set("email", "b")));

        assertThat(world.engine()
                        .execute(new Request.CreateMany("User", rows, true, null))
                        .count())
                .isEqualTo(1);
        assertThat(users("email")).containsExactly("a", "b");
        assertThat(users("name")).containsExactly("old", null);
        Unchanged.after(world, () -> world.createMany("User", rows)).isInstanceOf(UniqueConstraintException.class);
    }

    @Test
    void nested_duplicates_are_left_out_too() {
        world.create("Draft", set("title", "old"), set("code", "A"));

        world.create(
                "User",
                set("email", "a"),
                to(
                        "drafts",
                        new NestedWrite.CreateMany(
                                List.of(
                                        data(set("title", "new"), set("code", "A")),
                                        data(set("title", "b"), set("code", "B"))),
                                true)));

        assertThat(world.values("Draft", "title", Query.all().orderBy(asc("id"))))
                .containsExactly("old", "b");
        assertThat(world.values("Draft", "authorId", Query.all().orderBy(asc("id"))))
                .containsExactly(null, 1);
    }

    @Test
    void new_records_are_given_back_in_their_order_with_what_they_refer_to() {
        world.create("User", set("email", "ann"));
        List<WriteData> rows = List.of(
                data(set("title", "1"), set("authorId", 1)),
                data(set("title", "2"), set("authorId", 1), set("id", 50)),
                data(set("title", "3"), set("authorId", 1)));

        Result made = world.engine().execute(new Request.CreateMany("Post", rows, false, with("author")));

        assertThat(values("title", made)).containsExactly("1", "2", "3");
        assertThat(made.rows())
                .allSatisfy(row -> assertThat(
                                World.values("email", row.relation("author").orElseThrow()))
                        .containsExactly("ann"));
    }

    @Test
    void changed_records_are_given_back_as_they_are_now() {
        world.create("User", set("email", "a"), set("age", 1));
        world.create("User", set("email", "b"), set("age", 2));
        world.create("User", set("email", "c"));

        Result changed = world.engine()
                .execute(new Request.UpdateMany(
                        "User",
                        Ask.compare("age", Filter.Comparison.GREATER, 0),
                        data(change("age", Operation.INCREMENT, 10)),
                        null,
                        Selection.scalars()));

        assertThat(values("age", changed)).containsExactlyInAnyOrder(11, 12);
    }

    @Test
    void a_limit_bounds_changes_and_deletions() {
        world.createMany("User", List.of(data(set("email", "a")), data(set("email", "b")), data(set("email", "c"))));

        long changed = world.engine()
                .execute(new Request.UpdateMany("User", Filter.all(), data(set("name", "x")), 2, null))
                .count();
        long deleted = world.engine()
                .execute(new Request.DeleteMany("User", eq("name", "x"), 1))
                .count();

        assertThat(changed).isEqualTo(2);
        assertThat(deleted).isEqualTo(1);
        assertThat(world.count("User", eq("name", "x"))).isEqualTo(1);
        assertThat(world.engine()
                        .execute(new Request.DeleteMany("User", Filter.all(), 0))
                        .count())
                .isZero();
        assertThat(world.count("User")).isEqualTo(2);
    }

    @Test
    void a_limit_goes_with_keys_of_two_fields() {
        world.create("Seat", set("hall", "A"), set("number", 1));
        world.create("Seat", set("hall", "A"), set("number", 2));

        world.engine().execute(new Request.DeleteMany("Seat", eq("hall", "A"), 1));

        assertThat(world.count("Seat")).isEqualTo(1);
    }

    @Test
    void each_record_gets_a_value_of_its_own() {
        world.createMany("User", List.of(data(set("email", "a")), data(set("email", "b")), data(set("email", "c"))));

        List<String> said = world.said(() -> assertThat(world.engine()
                        .execute(new Request.UpdateEach(
                                "User",
                                List.of(
                                        new Request.UpdateEach.Change(
                                                by("id", 1), data(set("name", "A"), set("age", 1))),
                                        new Request.UpdateEach.Change(
                                                by("id", 2), data(set("name", "B"), set("age", null))),
                                        new Request.UpdateEach.Change(
                                                by("id", 9), data(set("name", "X"), set("age", 9))))))
                        .count())
                .isEqualTo(2));

        assertThat(said).hasSize(1);
        assertThat(users("name")).containsExactly("A", "B", null);
        assertThat(users("age")).containsExactly(1, null, null);
    }

    @Test
    void the_last_of_two_changes_of_one_record_stays() {
        world.create("User", set("email", "a"), set("age", 1));

        world.engine()
                .execute(new Request.UpdateEach(
                        "User",
                        List.of(
                                new Request.UpdateEach.Change(by("id", 1), data(change("age", Operation.INCREMENT, 1))),
                                new Request.UpdateEach.Change(
                                        by("id", 1), data(change("age", Operation.INCREMENT, 5))))));

        assertThat(users("age")).containsExactly(7);
    }

    @Test
    void keys_of_two_fields_tell_the_records_apart() {
        world.create("Seat", set("hall", "A"), set("number", 1));
        world.create("Seat", set("hall", "B"), set("number", 1));

        world.engine()
                .execute(new Request.UpdateEach(
                        "Seat",
                        List.of(
                                new Request.UpdateEach.Change(by("hall_number", "A", 1), data(set("price", 5))),
                                new Request.UpdateEach.Change(by("hall_number", "B", 1), data(set("price", 6))))));

        assertThat(world.values("Seat", "price", Query.all().orderBy(asc("hall"))))
                .containsExactly(5, 6);
    }

    @Test
    void many_upserts_make_and_change_in_one_statement() {
        world.create("User", set("email", "a"), set("name", "old"), set("age", 1));

        List<String> said = world.said(() -> assertThat(world.engine()
                        .execute(new Request.UpsertMany(
                                "User",
                                "email",
                                List.of(
                                        data(set("email", "a"), set("name", "A"), set("age", 7)),
                                        data(set("email", "b"), set("name", "B"), set("age", 8))),
                                List.of("name")))
                        .count())
                .isEqualTo(2));

        assertThat(said).hasSize(1);
        assertThat(users("name")).containsExactly("A", "B");
        assertThat(users("age")).containsExactly(1, 8);
    }

    @Test
    void of_two_upserts_of_one_record_the_last_stays() {
        world.engine()
                .execute(new Request.UpsertMany(
                        "User",
                        "email",
                        List.of(data(set("email", "a"), set("name", "1")), data(set("email", "a"), set("name", "2"))),
                        List.of("name")));

        assertThat(users("name")).containsExactly("2");
    }

    @Test
    void an_upsert_tells_what_it_did() {
        Result first = upsert("a", data(set("name", "changed")));
        Result second = upsert("a", data(set("name", "changed")));

        assertThat(((Result.Upserted) first).created()).isTrue();
        assertThat(first.first().map(row -> row.value("name"))).contains("new");
        assertThat(((Result.Upserted) second).created()).isFalse();
        assertThat(second.first().map(row -> row.value("name"))).contains("changed");
    }

    @Test
    void find_or_create_finds_or_creates() {
        Result first = upsert("a", data());
        Result second = upsert("a", data());

        assertThat(((Result.Upserted) first).created()).isTrue();
        assertThat(((Result.Upserted) second).created()).isFalse();
        assertThat(second.first().map(row -> row.value("id")))
                .isEqualTo(first.first().map(row -> row.value("id")));
    }

    @Test
    void a_change_of_nothing_is_told_of_the_records_that_it_is_about() {
        world.createMany("User", List.of(data(set("email", "a")), data(set("email", "b"))));
        assertThat(world.updateMany("User", eq("email", "a"))).isEqualTo(1);
        assertThat(world.updateMany("User", Filter.all())).isEqualTo(2);
        assertThat(world.engine()
                        .execute(new Request.UpdateMany("User", Filter.all(), data(), 1, null))
                        .count())
                .isEqualTo(1);
        assertThat(world.engine()
                        .execute(new Request.UpdateMany("User", Filter.all(), data(), 1, Selection.scalars()))
                        .rows())
                .hasSize(1);
    }

    @Test
    void a_delete_may_find_nothing_where_that_is_allowed() {
        world.create("User", set("email", "a"), to("drafts", make(set("title", "d"))));

        Result gone = world.engine().execute(new Request.Delete("User", by("email", "a"), with("drafts"), true));
        Result none = world.engine().execute(new Request.Delete("User", by("email", "a"), with("drafts"), true));
        Result still = world.engine().execute(new Request.Delete("User", by("email", "a"), Selection.scalars(), true));

        assertThat(gone.first().flatMap(row -> row.relation("drafts")).orElseThrow())
                .hasSize(1);
        assertThat(none.rows()).isEmpty();
        assertThat(still.rows()).isEmpty();
        assertThat(world.count("User")).isZero();
    }

    @Test
    void many_records_bring_their_own_children_by_a_statement_a_level() {
        List<WriteData> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(data(
                    set("email", "u" + i),
                    to(
                            "posts",
                            make(set("title", "p" + i), to("comments", make(set("text", "c" + i)))),
                            make(set("title", "q" + i))),
                    to("teams", make(set("name", "t" + i)))));
        }

        List<String> said =
                world.said(() -> assertThat(world.createMany("User", rows)).isEqualTo(20));

        assertThat(said).hasSize(7).first().asString().startsWith("BEGIN");
        for (Row user :
                world.find("User", Query.all().include("posts", Query.all()).include("teams", Query.all()))) {
            String number = ((String) user.value("email")).substring(1);
            assertThat(World.values("title", user.relation("posts").orElseThrow()))
                    .containsExactlyInAnyOrder("p" + number, "q" + number);
            assertThat(World.values("name", user.relation("teams").orElseThrow()))
                    .containsExactly("t" + number);
        }
        for (Row comment : world.find("Comment", Query.all().include("post", Query.all()))) {
            String number = ((String) comment.value("text")).substring(1);
            assertThat(World.values("title", comment.relation("post").orElseThrow()))
                    .containsExactly("p" + number);
        }
    }

    @Test
    void many_records_are_connected_each_to_its_own() {
        world.createMany("Team", List.of(data(set("name", "x")), data(set("name", "y"))));

        List<String> said = world.said(() -> world.createMany(
                "User",
                List.of(
                        data(set("email", "a"), to("teams", connect(by("id", 1)))),
                        data(set("email", "b"), to("teams", connect(by("id", 1)), connect(by("id", 2)))))));

        assertThat(said).hasSize(4);
        assertThat(World.values(
                        "name",
                        world.get("User", by("id", 2), "teams")
                                .relation("teams")
                                .orElseThrow()))
                .containsExactly("x", "y");
        assertThat(World.values(
                        "name",
                        world.get("User", by("id", 1), "teams")
                                .relation("teams")
                                .orElseThrow()))
                .containsExactly("x");
    }

    @Test
    void a_field_is_set_from_another() {
        world.create("User", set("email", "a"), set("age", 3));
        world.create("Seat", set("hall", "A"), set("number", 4));
        Expression twice = new Expression.Arithmetic(
                new Expression.OfField("number"), Operation.MULTIPLY, new Expression.OfValue(2));

        world.updateMany("User", Filter.all(), set("name", new Expression.OfField("email")));
        world.updateMany(
                "Seat",
                Filter.all(),
                set("price", new Expression.Arithmetic(twice, Operation.INCREMENT, new Expression.OfField("price"))));

        assertThat(users("name")).containsExactly("a");
        assertThat(world.values("Seat", "price", Query.all())).containsExactly(18);
    }

    @Test
    void nested_create_many_and_create_go_together() {
        List<String> said = world.said(() -> world.create(
                "User",
                set("email", "a"),
                to("drafts", createMany(data(set("title", "1")), data(set("title", "2"))), make(set("title", "3")))));

        assertThat(said).hasSize(4);
        assertThat(world.values("Draft", "title", Query.all().orderBy(asc("id"))))
                .containsExactly("1", "2", "3");
    }
}
