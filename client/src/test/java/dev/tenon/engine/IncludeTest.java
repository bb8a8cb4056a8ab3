package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.compare;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.desc;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.some;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.engine.Row;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.WriteData;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludeTest {
    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void two_writers_and_one_without_anything() {
        world = open(directory);
        world.create(
                "User",
                set("email", "a"),
                to("profile", make(set("bio", "of a"))),
                to("passport", make(set("number", "A1"))),
                to(
                        "posts",
                        make(
                                set("title", "a1"),
                                set("rating", 1),
                                to("tags", make(set("name", "x")), make(set("name", "y")), make(set("name", "z")))),
                        make(set("title", "a2"), set("rating", 2), to("comments", make(set("text", "nice")))),
                        make(set("title", "a3"), set("rating", 3))));
        world.create(
                "User",
                set("email", "b"),
                to("manager", connect(by("id", 1))),
                to(
                        "posts",
                        make(set("title", "b1"), to("tags", connect(by("name", "z")), connect(by("name", "y")))),
                        make(set("title", "b2"))));
        world.create("User", set("email", "c"), to("friends", connect(by("id", 1)), connect(by("id", 2))));
    }

    /** Opens the database; relations take statements of their own. */
    World open(Path at) {
        return World.blog(at);
    }

    /** How many statements six relations on three levels take, with that for the records. */
    int statements() {
        return 7;
    }

    /** More than a statement has parameters. */
    int manyRecords() {
        return 40_000;
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static List<Object> children(Row row, String relation, String field) {
        return World.values(field, row.relation(relation).orElseThrow());
    }

    /** For each user, in order, the titles of the posts that come with it. */
    private List<List<Object>> titles(Query posts) {
        return world.find("User", Query.all().orderBy(asc("id")).include("posts", posts)).stream()
                .map(user -> children(user, "posts", "title"))
                .toList();
    }

    @Test
    void what_was_not_asked_for_is_not_there() {
        assertThat(world.get("User", by("id", 1)).relation("posts")).isEmpty();
    }

    @Test
    void records_to_one_come_if_they_match() {
        List<Row> users = world.find(
                "User",
                Query.all()
                        .orderBy(asc("id"))
                        .include("manager", Query.where(eq("email", "a")))
                        .include("profile", Query.where(eq("bio", "of b"))));
        assertThat(users)
                .extracting(user -> children(user, "manager", "id"))
                .containsExactly(List.of(), List.of(1), List.of());
        assertThat(users)
                .extracting(user -> children(user, "profile", "bio"))
                .containsExactly(List.of(), List.of(), List.of());
    }

    @Test
    void records_to_one_come_from_either_side() {
        Row a = world.get("User", by("id", 1), "profile", "passport", "manager");
        assertThat(children(a, "profile", "bio")).containsExactly("of a");
        assertThat(children(a, "passport", "number")).containsExactly("A1");
        assertThat(children(a, "manager", "id")).isEmpty();
        Row b = world.get("User", by("id", 2), "profile", "manager");
        assertThat(children(b, "profile", "bio")).isEmpty();
        assertThat(children(b, "manager", "email")).containsExactly("a");
        assertThat(children(world.get("Profile", by("id", 1), "user"), "user", "email"))
                .containsExactly("a");
    }

    @Test
    void of_a_to_one_relation_there_is_no_page() {
        Query author = Query.where(eq("email", "a"))
                .take(0)
                .include("posts", Query.all().take(1));
        Row post = world.unique("Post", by("id", 1), Query.all().include("author", author))
                .orElseThrow();

        assertThat(children(post, "author", "email")).containsExactly("a");
        assertThat(children(post.relation("author").orElseThrow().get(0), "posts", "title"))
                .containsExactly("a1");
    }

    @Test
    void records_to_many_come_with_each_parent_and_an_empty_list_where_there_are_none() {
        assertThat(titles(Query.all().orderBy(asc("id"))))
                .containsExactly(List.of("a1", "a2", "a3"), List.of("b1", "b2"), List.of());
    }

    @Test
    void where_and_order_are_those_of_the_relation() {
        assertThat(titles(Query.where(compare("rating", Comparison.GREATER, 1)).orderBy(desc("rating"))))
                .containsExactly(List.of("a3", "a2"), List.of(), List.of());
    }

    @Test
    void pages_are_cut_for_each_parent() {
        Query byTitle = Query.all().orderBy(asc("title"));

        assertThat(titles(byTitle.take(1))).containsExactly(List.of("a1"), List.of("b1"), List.of());
        assertThat(titles(byTitle.skip(1))).containsExactly(List.of("a2", "a3"), List.of("b2"), List.of());
        assertThat(titles(byTitle.skip(1).take(1))).containsExactly(List.of("a2"), List.of("b2"), List.of());
        assertThat(titles(byTitle.take(-2))).containsExactly(List.of("a2", "a3"), List.of("b1", "b2"), List.of());
        assertThat(titles(byTitle.skip(2).take(-2))).containsExactly(List.of("a1"), List.of(), List.of());
        assertThat(titles(byTitle.take(0))).containsExactly(List.of(), List.of(), List.of());
        assertThat(titles(Query.all().take(-1))).containsExactly(List.of("a3"), List.of("b2"), List.of());
    }

    @Test
    void many_to_many_relations_come_from_both_sides_and_can_be_paged_too() {
        Query tags = Query.all().orderBy(desc("name"));
        Query posts = Query.all().orderBy(asc("id"));

        List<Row> all = world.find("Post", posts.include("tags", tags));
        assertThat(children(all.get(0), "tags", "name")).containsExactly("z", "y", "x");
        assertThat(children(all.get(3), "tags", "name")).containsExactly("z", "y");
        assertThat(children(all.get(1), "tags", "name")).isEmpty();
        List<Row> paged = world.find("Post", posts.include("tags", tags.skip(1).take(1)));
        assertThat(children(paged.get(0), "tags", "name")).containsExactly("y");
        assertThat(children(paged.get(0), "tags", "a")).containsExactly("x");
        assertThat(children(paged.get(3), "tags", "name")).containsExactly("y");
        List<Row> last = world.find("Post", posts.include("tags", tags.take(-2)));
        assertThat(children(last.get(0), "tags", "name")).containsExactly("y", "x");
        Row z = world.get("Tag", by("name", "z"), "posts");
        assertThat(children(z, "posts", "title")).containsExactly("a1", "b1");
    }

    @Test
    void relations_of_relations_are_chosen_and_counted_by_relations_of_their_own() {
        Query tagged = Query.where(some("tags", eq("name", "z"))).orderBy(asc("id"));
        Row author = world.unique(
                        "Post",
                        by("id", 2),
                        Query.all().include("author", Query.all().include("posts", tagged)))
                .orElseThrow()
                .relation("author")
                .orElseThrow()
                .get(0);
        assertThat(children(author, "posts", "title")).containsExactly("a1");

        Selection counted = new Selection(
                List.of("email"),
                List.of(),
                List.of(
                        new Selection.RelationCount("posts", Filter.all()),
                        new Selection.RelationCount("reports", some("posts", eq("title", "b1")))));
        Row post = world.unique(
                        "Post",
                        by("id", 2),
                        Query.all()
                                .include("author", new Query(ReadArguments.all().reading(counted))))
                .orElseThrow();
        assertThat(post.relation("author").orElseThrow().get(0).counts())
                .containsEntry("posts", 3L)
                .containsEntry("reports", 1L);
    }

    @Test
    void relations_of_a_model_with_itself_keep_their_direction() {
        Row a = world.get("User", by("id", 1), "reports", "friends", "friendOf");
        assertThat(children(a, "reports", "email")).containsExactly("b");
        assertThat(children(a, "friends", "email")).isEmpty();
        assertThat(children(a, "friendOf", "email")).containsExactly("c");
        assertThat(children(world.get("User", by("id", 3), "friends"), "friends", "email"))
                .containsExactly("a", "b");
    }

    @Test
    void keys_of_two_fields_tie_by_both() {
        for (String hall : List.of("A", "B")) {
            for (int number = 1; number <= 2; number++) {
                world.create(
                        "Seat",
                        set("hall", hall),
                        set("number", number),
                        to("bookings", make(set("guest", hall + number)), make(set("guest", hall + number + "'"))));
            }
        }
        world.create("Booking", set("guest", "nowhere"));

        List<Row> seats = world.find(
                "Seat", Query.all().orderBy(asc("hall"), asc("number")).include("bookings"));
        assertThat(seats.stream().map(seat -> children(seat, "bookings", "guest")))
                .containsExactly(
                        List.of("A1", "A1'"), List.of("A2", "A2'"), List.of("B1", "B1'"), List.of("B2", "B2'"));
        List<Row> first = world.find(
                "Seat",
                Query.all()
                        .orderBy(asc("hall"), asc("number"))
                        .include("bookings", Query.all().take(1)));
        assertThat(children(first.get(3), "bookings", "guest")).containsExactly("B2");
        List<Row> bookings =
                world.find("Booking", Query.all().orderBy(asc("id")).include("seat"));
        assertThat(children(bookings.get(7), "seat", "hall")).containsExactly("B");
        assertThat(children(bookings.get(8), "seat", "hall")).isEmpty();
    }

    @Test
    void relations_take_a_fixed_number_of_statements_however_many_records_there_are() {
        Query three = Query.all()
                .include("profile")
                .include(
                        "posts",
                        Query.all()
                                .include("comments")
                                .include(
                                        "tags",
                                        Query.all().include("posts", Query.all().include("author"))));

        List<String> said = world.said(() -> world.find("User", three));

        assertThat(said).hasSize(statements()).allMatch(sql -> sql.startsWith("SELECT"));
        Row a = world.find("User", three).get(0);
        Row tag = a.relation("posts")
                .orElseThrow()
                .get(0)
                .relation("tags")
                .orElseThrow()
                .get(2);
        assertThat(children(tag, "posts", "title")).containsExactlyInAnyOrder("a1", "b1");
    }

    @Test
    void for_no_parents_no_statement_is_sent() {
        Query query = Query.where(eq("id", 99)).include("posts", Query.all().include("tags"));

        assertThat(world.said(() -> world.find("User", query))).hasSize(1);
        assertThat(world.said(
                        () -> world.unique("User", by("id", 1), Query.all().include("manager"))))
                .hasSize(1);
    }

    @Test
    void relations_of_very_many_records_are_read() {
        int many = manyRecords();
        List<WriteData> users = IntStream.range(0, many)
                .mapToObj(i -> data(set("id", 1_000 + i), set("email", "m" + i)))
                .toList();
        List<WriteData> posts = IntStream.range(0, many)
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> data(set("title", "p" + i), set("authorId", 1_000 + i)))
                .toList();
        world.createMany("User", users);
        world.createMany("Post", posts);

        List<Row> read = world.find(
                "User",
                Query.where(compare("id", Comparison.GREATER_OR_EQUAL, 1_000))
                        .orderBy(asc("id"))
                        .include("posts"));

        assertThat(read).hasSize(many);
        assertThat(IntStream.range(0, many)
                        .allMatch(i -> children(read.get(i), "posts", "title")
                                .equals(i % 2 == 0 ? List.of("p" + i) : List.of())))
                .isTrue();
    }

    @Test
    void what_a_write_gives_back_comes_with_relations_too() {
        Row updated = world.engine()
                .execute(new dev.tenon.plan.request.Request.Update(
                        "User",
                        by("id", 2),
                        data(to("posts", make(set("title", "b3")))),
                        Query.all()
                                .include("posts", Query.all().orderBy(asc("id")))
                                .include("manager")
                                .selection()))
                .first()
                .orElseThrow();
        assertThat(children(updated, "posts", "title")).containsExactly("b1", "b2", "b3");
        assertThat(children(updated, "manager", "email")).containsExactly("a");
    }

    @Test
    void a_deleted_record_comes_with_what_belonged_to_it() {
        Row deleted = world.engine()
                .execute(new dev.tenon.plan.request.Request.Delete(
                        "Post", by("id", 2), Query.all().include("comments").selection()))
                .first()
                .orElseThrow();

        assertThat(children(deleted, "comments", "text")).containsExactly("nice");
        assertThat(world.count("Comment")).isZero();
    }
}
