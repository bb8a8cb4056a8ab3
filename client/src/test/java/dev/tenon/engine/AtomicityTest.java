package dev.tenon.engine;

import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.connectOrCreate;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.deleteMany;
import static dev.tenon.engine.Ask.exactly;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static dev.tenon.engine.Ask.update;
import static dev.tenon.engine.Ask.updateMany;
import static dev.tenon.engine.Ask.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.error.CheckConstraintException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.WriteData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails, and at whatever statement, leaves the database as it was. */
class AtomicityTest {
    private static final List<String> TABLES = List.of(
            "User", "Profile", "Post", "Draft", "Comment", "Tag", "Team", "_PostToTag", "_TeamToUser", "_Friends");

    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void some_records() {
        world = World.blog(directory);
        world.create(
                "User",
                set("email", "ann"),
                to("profile", make(set("bio", "anns"))),
                to("teams", make(set("name", "red"))),
                to("friends", make(set("email", "friend"))),
                to("drafts", make(set("title", "d"), set("code", "D"))),
                to(
                        "posts",
                        make(
                                set("title", "p"),
                                to("tags", make(set("name", "old"))),
                                to("comments", make(set("text", "c"))))));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void createMuch() {
        world.create(
                "User",
                set("email", "bob"),
                to("manager", connectOrCreate(by("email", "boss"), set("email", "boss"))),
                to("profile", connect(by("id", 1))),
                to("teams", connect(by("name", "red")), make(set("name", "new"))),
                to("friends", connect(by("email", "ann"))),
                to("drafts", connect(by("code", "D")), make(set("title", "e"))),
                to(
                        "posts",
                        make(
                                set("title", "q"),
                                to("comments", make(set("text", "1")), make(set("text", "2"))),
                                to("tags", connectOrCreate(by("name", "new"), set("name", "new"))))));
    }

    private void updateMuch() {
        world.update(
                "User",
                by("email", "ann"),
                set("name", "Ann"),
                to("manager", make(set("email", "boss"))),
                to("profile", upsert(null, data(set("bio", "x")), data(set("bio", "y")))),
                to("teams", exactly(), make(set("name", "new"))),
                to("friends", deleteMany(Filter.all())),
                to("drafts", updateMany(Filter.all(), set("title", "changed"))),
                to(
                        "posts",
                        update(
                                by("id", 1),
                                set("title", "changed"),
                                to("comments", deleteMany(Filter.all()), make(set("text", "new"))),
                                to("tags", exactly(), make(set("name", "new"))))));
    }

    @Test
    void a_nested_create_refused_at_any_of_its_writes_leaves_nothing() {
        refuseAtEachWrite(this::createMuch);
    }

    @Test
    void a_nested_update_refused_at_any_of_its_writes_changes_nothing() {
        refuseAtEachWrite(this::updateMuch);
    }

    /** Lets the call do one write more each time before a trigger refuses the next one; at last it gets through. */
    private void refuseAtEachWrite(Runnable call) {
        world.sql("CREATE TABLE fault (allowed INTEGER NOT NULL)", "INSERT INTO fault VALUES (0)");
        for (String table : TABLES) {
            for (String event : List.of("INSERT", "UPDATE", "DELETE")) {
                world.refuseWhenNoneIsAllowed(table, event);
            }
        }
        int allowed = 0;
        while (true) {
            Map<String, List<String>> before = world.dump();
            Throwable failure = catchThrowable(call::run);
            if (failure == null) {
                break;
            }
            assertThat(failure).isInstanceOf(CheckConstraintException.class).hasMessageContaining("trigger");
            assertThat(world.dump()).as("after %d writes and a fault", allowed).isEqualTo(before);
            allowed++;
            world.sql("UPDATE fault SET allowed = " + allowed);
        }
        assertThat(allowed).as("writes that were refused in turn").isGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({"ann, x, x, x, x", "bob, 1, x, x, x", "bob, 9, red, x, x", "bob, 9, new, D, x", "bob, 9, new, E, old"})
    void a_value_that_exists_already_at_any_level_undoes_the_levels_before(
            String email, String profile, String team, String code, String tag) {
        Unchanged.after(
                        world,
                        () -> world.create(
                                "User",
                                set("email", email),
                                to(
                                        "profile",
                                        make(
                                                set("bio", "b"),
                                                set("id", profile.equals("x") ? 9 : Integer.valueOf(profile)))),
                                to("teams", make(set("name", team))),
                                to("drafts", make(set("title", "t"), set("code", code))),
                                to("posts", make(set("title", "q"), to("tags", make(set("name", tag)))))))
                .isInstanceOf(UniqueConstraintException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20_000})
    void rows_for_many_statements_are_created_all_or_none(int valid) {
        List<WriteData> rows = new ArrayList<>(IntStream.range(0, valid)
                .mapToObj(i -> data(set("email", "u" + i), set("age", i)))
                .toList());
        rows.add(data(set("email", "ann")));

        Unchanged.after(world, () -> world.createMany("User", rows)).isInstanceOf(UniqueConstraintException.class);

        rows.remove(rows.size() - 1);
        assertThat(world.createMany("User", rows)).isEqualTo(valid);
        assertThat(world.count("User")).isEqualTo(valid + 2);
    }

    @Test
    void rows_that_are_given_different_fields_are_created_together() {
        List<WriteData> rows = List.of(
                data(set("title", "1"), set("id", 100)),
                data(set("title", "2")),
                data(set("code", "C"), set("title", "3"), set("id", 200)),
                data(set("title", "4"), set("authorId", 1)));

        assertThat(world.createMany("Draft", rows)).isEqualTo(4);
        assertThat(world.values("Draft", "title", Query.all().orderBy(Ask.asc("title"))))
                .containsExactly("1", "2", "3", "4", "d");

        Unchanged.after(
                        world,
                        () -> world.createMany(
                                "Draft", List.of(data(set("title", "5")), data(set("title", "6"), set("id", 100)))))
                .isInstanceOf(UniqueConstraintException.class);
    }

    @Test
    void no_rows_are_no_statement() {
        assertThat(world.said(
                        () -> assertThat(world.createMany("Draft", List.of())).isZero()))
                .isEmpty();
    }

    @Test
    void rows_of_one_statement_need_no_transaction() {
        assertThat(world.said(() ->
                        world.createMany("Draft", List.of(data(set("title", "1")), data(set("title", "2"))))))
                .hasSize(1);
    }
}
