package dev.tenon.engine;

import static dev.tenon.engine.Ask.and;
import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.compare;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.every;
import static dev.tenon.engine.Ask.is;
import static dev.tenon.engine.Ask.isNot;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.none;
import static dev.tenon.engine.Ask.not;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.some;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters on what a record is tied to. */
class RelationFilterTest {
    private static final Filter ANYTHING = Filter.all();

    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void people() {
        world = World.blog(directory);
        world.create("User", set("email", "boss"), set("age", 50));
        world.create(
                "User",
                set("email", "writer"),
                set("age", 30),
                to("manager", connect(by("id", 1))),
                to("friends", connect(by("id", 1))),
                to("profile", make(set("bio", "I write"))),
                to(
                        "posts",
                        make(
                                set("title", "good"),
                                set("rating", 5),
                                to("tags", make(set("name", "java")), make(set("name", "sql")))),
                        make(set("title", "bad"), set("rating", 1))));
        world.create(
                "User",
                set("email", "novice"),
                to("manager", connect(by("id", 2))),
                to("posts", make(set("title", "unrated"), to("tags", connect(by("name", "java"))))));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Object> users(Filter filter) {
        return world.values("User", "email", Query.where(filter).orderBy(asc("id")));
    }

    private List<Object> posts(Filter filter) {
        return world.values("Post", "title", Query.where(filter).orderBy(asc("id")));
    }

    @Test
    void some_needs_one_that_matches() {
        assertThat(users(some("posts", ANYTHING))).containsExactly("writer", "novice");
        assertThat(users(some("posts", eq("rating", 5)))).containsExactly("writer");
        assertThat(users(not(some("posts", eq("rating", 5))))).containsExactly("boss", "novice");
    }

    @Test
    void none_and_every_are_true_of_an_empty_relation() {
        assertThat(users(none("posts", ANYTHING))).containsExactly("boss");
        assertThat(users(none("posts", eq("rating", 5)))).containsExactly("boss", "novice");
        assertThat(users(every("posts", eq("title", "unrated")))).containsExactly("boss", "novice");
        assertThat(users(every("posts", ANYTHING))).containsExactly("boss", "writer", "novice");
    }

    @Test
    void every_is_broken_by_a_record_that_does_not_match_but_not_by_one_of_which_that_is_unknown() {
        assertThat(users(every("posts", compare("rating", Comparison.GREATER, 3))))
                .containsExactly("boss", "novice");
        assertThat(users(every("posts", compare("rating", Comparison.GREATER, 0))))
                .containsExactly("boss", "writer", "novice");
    }

    @Test
    void to_one_relations_are_asked_from_the_side_with_the_key() {
        assertThat(users(is("manager", eq("email", "boss")))).containsExactly("writer");
        assertThat(users(isNot("manager", eq("email", "boss")))).containsExactly("boss", "novice");
        assertThat(users(is("manager", ANYTHING))).containsExactly("writer", "novice");
        assertThat(users(isNot("manager", ANYTHING))).containsExactly("boss");
    }

    @Test
    void to_one_relations_are_asked_from_the_side_without_the_key() {
        assertThat(users(is("profile", eq("bio", "I write")))).containsExactly("writer");
        assertThat(users(is("profile", eq("bio", "else")))).isEmpty();
        assertThat(users(isNot("profile", eq("bio", "I write")))).containsExactly("boss", "novice");
        assertThat(users(isNot("profile", ANYTHING))).containsExactly("boss", "novice");
    }

    @Test
    void what_a_null_leaves_open_matches_neither_a_to_one_filter_nor_its_contrary() {
        Filter old = compare("age", Comparison.GREATER, 40);
        assertThat(posts(is("author", old))).isEmpty();
        assertThat(posts(isNot("author", old))).containsExactly("good", "bad");
        assertThat(posts(not(is("author", old)))).containsExactly("good", "bad");
        assertThat(posts(not(and(is("author", old), eq("title", "good"))))).containsExactly("good", "bad", "unrated");
        assertThat(posts(not(isNot("author", old)))).isEmpty();
        assertThat(users(every("posts", is("author", old)))).containsExactly("boss", "novice");
        assertThat(users(isNot("manager", compare("age", Comparison.LESS, 40)))).containsExactly("boss", "writer");
    }

    @Test
    void many_to_many_relations_are_asked_from_both_sides() {
        assertThat(posts(some("tags", eq("name", "java")))).containsExactly("good", "unrated");
        assertThat(posts(none("tags", eq("name", "java")))).containsExactly("bad");
        assertThat(posts(every("tags", eq("name", "java")))).containsExactly("bad", "unrated");
        assertThat(posts(none("tags", ANYTHING))).containsExactly("bad");
        assertThat(world.values("Tag", "name", Query.where(some("posts", eq("title", "unrated")))))
                .containsExactly("java");
    }

    @Test
    void relations_of_a_model_with_itself_keep_their_direction() {
        assertThat(users(some("reports", ANYTHING))).containsExactly("boss", "writer");
        assertThat(users(some("friends", ANYTHING))).containsExactly("writer");
        assertThat(users(some("friendOf", ANYTHING))).containsExactly("boss");
        assertThat(users(some("friends", eq("email", "boss")))).containsExactly("writer");
        assertThat(users(is("manager", is("manager", eq("email", "boss"))))).containsExactly("novice");
    }

    @Test
    void relations_nest() {
        assertThat(users(some("posts", some("tags", some("posts", is("author", eq("email", "novice")))))))
                .containsExactly("writer", "novice");
        assertThat(users(and(some("posts", ANYTHING), is("manager", none("posts", ANYTHING)))))
                .containsExactly("writer");
        assertThat(users(not(is("manager", not(eq("age", 50)))))).containsExactly("boss", "writer");
    }

    @Test
    void a_key_of_two_fields_ties_by_both() {
        world.create("Seat", set("hall", "A"), set("number", 1), to("bookings", make(set("guest", "Ann"))));
        world.create("Seat", set("hall", "A"), set("number", 2));
        world.create("Seat", set("hall", "B"), set("number", 1));

        assertThat(World.values("hall", world.find("Seat", some("bookings", ANYTHING))))
                .containsExactly("A");
        assertThat(world.count("Seat", none("bookings", eq("guest", "Ann")))).isEqualTo(2);
        assertThat(world.count("Booking", is("seat", and(eq("hall", "A"), eq("number", 1)))))
                .isEqualTo(1);
    }
}
