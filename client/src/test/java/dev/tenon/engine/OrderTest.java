package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.byCount;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.desc;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.Order.Direction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTest {
    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void people() {
        world = World.blog(directory);
        world.create("User", set("email", "a"), set("age", 30), set("name", "Z"));
        world.create(
                "User",
                set("email", "b"),
                set("age", 30),
                set("name", "Y"),
                to("manager", connect(by("id", 1))),
                to("teams", make(set("name", "red")), make(set("name", "blue"))),
                to("posts", make(set("title", "b1"))));
        world.create(
                "User",
                set("email", "c"),
                set("age", 20),
                to("manager", connect(by("id", 2))),
                to("teams", connect(by("name", "red"))),
                to("posts", make(set("title", "c1")), make(set("title", "c2"))));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Object> emails(Order... orders) {
        return world.values("User", "email", Query.all().orderBy(orders));
    }

    @Test
    void a_later_key_decides_where_the_earlier_ones_are_equal() {
        assertThat(emails(desc("age"), asc("name"))).containsExactly("b", "a", "c");
        assertThat(emails(asc("age"), desc("name"))).containsExactly("c", "a", "b");
    }

    @Test
    void null_is_where_the_database_has_it() {
        assertThat(emails(asc("name"))).containsExactlyElementsOf(nulls(List.of("c"), List.of("b", "a")));
        assertThat(emails(desc("name")).get(0)).isEqualTo(World.sortsNullLow() ? "a" : "c");
    }

    /** What has null in its key, and what has not, in the order in which the database sorts these. */
    private static List<Object> nulls(List<String> absent, List<String> present) {
        List<Object> all = new ArrayList<>(World.sortsNullLow() ? absent : present);
        all.addAll(World.sortsNullLow() ? present : absent);
        return all;
    }

    @Test
    void to_one_relations_lead_to_further_keys() {
        assertThat(emails(asc("manager.email"))).containsExactlyElementsOf(nulls(List.of("a"), List.of("b", "c")));
        assertThat(emails(desc("manager.manager.email"), desc("manager.email")))
                .containsExactlyElementsOf(World.sortsNullLow() ? List.of("c", "b", "a") : List.of("a", "b", "c"));
        assertThat(world.values("Post", "title", Query.all().orderBy(desc("author.email"), desc("title"))))
                .containsExactly("c2", "c1", "b1");
    }

    @Test
    void records_are_sorted_by_how_many_others_belong_to_them() {
        assertThat(emails(byCount("posts", Direction.DESCENDING))).containsExactly("c", "b", "a");
        assertThat(emails(byCount("teams", Direction.DESCENDING))).containsExactly("b", "c", "a");
        assertThat(emails(byCount("reports", Direction.ASCENDING), asc("id"))).containsExactly("c", "a", "b");
        assertThat(world.values("Team", "name", Query.all().orderBy(byCount("members", Direction.ASCENDING))))
                .containsExactly("blue", "red");
    }

    @Test
    void the_count_may_be_that_of_a_related_record_and_is_0_where_there_is_none() {
        assertThat(emails(byCount("manager.teams", Direction.DESCENDING), asc("email")))
                .containsExactly("c", "a", "b");
    }

    @Test
    void a_to_many_relation_is_no_way_to_a_key() {
        assertThatThrownBy(() -> emails(asc("posts.title")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`posts`");
        assertThat(emails(asc("id"))).hasSize(3);
    }
}
