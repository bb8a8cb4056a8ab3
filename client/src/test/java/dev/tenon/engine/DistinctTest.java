package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.desc;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.engine.Row;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of records that have the same values the first in the order stays. */
class DistinctTest {
    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void people_with_drafts() {
        world = World.blog(directory);
        user("u1", "x", 1);
        user("u2", "y", 1);
        user("u3", "x", 2);
        user("u4", null, 2);
        user("u5", null, 1);
        user("u6", "y", 1);
    }

    private void user(String email, String name, int age) {
        world.create(
                "User",
                set("email", email),
                set("name", name),
                set("age", age),
                to("drafts", make(set("title", "t")), make(set("title", "t")), make(set("title", "s"))));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static ReadArguments arguments(
            List<Order> orders, UniqueWhere cursor, int skip, Integer take, String... distinct) {
        return new ReadArguments(
                Filter.all(), orders, cursor, skip, take, Arrays.asList(distinct), Selection.scalars());
    }

    private List<Object> ids(ReadArguments arguments) {
        return World.values(
                "id",
                world.engine().execute(new Request.FindMany("User", arguments)).rows());
    }

    @Test
    void the_first_of_each_stays_and_null_is_a_value() {
        assertThat(ids(arguments(List.of(), null, 0, null, "name"))).containsExactly(1, 2, 4);
        assertThat(ids(arguments(List.of(desc("id")), null, 0, null, "name"))).containsExactly(6, 5, 3);
        assertThat(ids(arguments(List.of(asc("id")), null, 0, null, "name", "age")))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void pages_count_what_stays() {
        assertThat(ids(arguments(List.of(asc("id")), null, 1, 1, "name"))).containsExactly(2);
        assertThat(ids(arguments(List.of(asc("id")), null, 0, 2, "name"))).containsExactly(1, 2);
        assertThat(ids(arguments(List.of(asc("id")), by("id", 3), 0, 2, "name")))
                .containsExactly(3, 4);
    }

    @Test
    void it_holds_for_each_parent_by_itself() {
        ReadArguments drafts = arguments(List.of(desc("id")), null, 0, null, "title");
        ReadArguments page = arguments(List.of(desc("id")), null, 1, 1, "title");

        assertThat(draftsOf(drafts)).allSatisfy(ids -> assertThat(ids).hasSize(2));
        assertThat(draftsOf(drafts).get(0)).containsExactly(3, 2);
        assertThat(draftsOf(page).get(1)).containsExactly(5);
    }

    private List<List<Object>> draftsOf(ReadArguments drafts) {
        Selection selection = new Selection(List.of(new Selection.Include("drafts", drafts)));
        List<Row> users = world.engine()
                .execute(new Request.FindMany(
                        "User", new ReadArguments(Filter.all(), List.of(asc("id")), null, 0, null, selection)))
                .rows();
        return users.stream()
                .map(user -> World.values("id", user.relation("drafts").orElseThrow()))
                .toList();
    }
}
