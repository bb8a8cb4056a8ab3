package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.change;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.connectOrCreate;
import static dev.tenon.engine.Ask.createMany;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.delete;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.engine.Row;
import dev.tenon.error.ConnectedRecordsMissingException;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.error.RequiredRelationException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.plan.request.Assignment.Operation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New records with everything that is nested in them. */
class CreateTest {
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

    private static List<Object> children(Row row, String relation, String field) {
        return World.values(field, row.relation(relation).orElseThrow());
    }

    @Test
    void a_record_comes_back_as_it_was_stored() {
        Row ann = world.create("User", set("email", "a"), set("age", 3));

        assertThat(ann.value("id")).isEqualTo(1);
        assertThat(ann.value("age")).isEqualTo(3);
        assertThat(ann.value("name")).isNull();
        assertThat(world.get("User", by("id", 1))).isEqualTo(ann);
    }

    @Test
    void a_record_alone_is_one_statement_and_no_transaction() {
        assertThat(world.said(() -> world.create("User", set("email", "a"))))
                .singleElement()
                .asString()
                .startsWith("INSERT INTO `User`");
    }

    @Test
    void children_with_nothing_in_them_go_into_one_statement() {
        List<String> said = world.said(() -> world.create(
                "User",
                set("email", "a"),
                to("posts", make(set("title", "1")), make(set("title", "2")), make(set("title", "3")))));

        assertThat(said).hasSize(4);
        assertThat(said.get(0)).startsWith("BEGIN");
        assertThat(said.get(1)).startsWith("INSERT INTO `User`");
        assertThat(said.get(2)).startsWith("INSERT INTO `Post`");
        assertThat(said.get(3)).isEqualTo("COMMIT");
        assertThat(world.values("Post", "title", Query.all().orderBy(asc("id"))))
                .containsExactly("1", "2", "3");
    }

    @Test
    void records_nest_to_any_depth_and_in_every_direction() {
        world.create(
                "Comment",
                set("text", "deep"),
                to(
                        "post",
                        make(
                                set("title", "p"),
                                to("tags", make(set("name", "t"), to("posts"))),
                                to(
                                        "author",
                                        make(
                                                set("email", "a"),
                                                to("profile", make(set("bio", "b"))),
                                                to("passport", make(set("number", "n"))),
                                                to(
                                                        "manager",
                                                        make(
                                                                set("email", "boss"),
                                                                to("reports", make(set("email", "other"))))),
                                                to("friends", make(set("email", "friend"))))))));

        Row author = world.get("User", by("email", "a"), "profile", "passport", "manager", "friends", "posts");
        assertThat(children(author, "profile", "bio")).containsExactly("b");
        assertThat(children(author, "passport", "number")).containsExactly("n");
        assertThat(children(author, "manager", "email")).containsExactly("boss");
        assertThat(children(author, "friends", "email")).containsExactly("friend");
        assertThat(children(author, "posts", "title")).containsExactly("p");
        assertThat(children(world.get("User", by("email", "boss"), "reports"), "reports", "email"))
                .containsExactlyInAnyOrder("a", "other");
        assertThat(children(world.get("Tag", by("name", "t"), "posts"), "posts", "title"))
                .containsExactly("p");
    }

    @Test
    void create_many_nests_in_a_direct_relation() {
        world.create(
                "User",
                set("email", "a"),
                to(
                        "drafts",
                        createMany(data(set("title", "1")), data(set("title", "2"), set("id", 50))),
                        make(set("title", "3"))));

        assertThat(children(world.get("User", by("id", 1), "drafts"), "drafts", "title"))
                .containsExactlyInAnyOrder("1", "2", "3");
        assertThat(world.count("Draft", Ask.eq("id", 50))).isEqualTo(1);
    }

    @Test
    void existing_records_are_connected_on_either_side() {
        world.create("User", set("email", "a"));
        world.create("Draft", set("title", "free"), set("code", "F"));
        world.create("Profile", set("bio", "free"));
        world.create("Team", set("name", "red"));

        Row b = world.create(
                "User",
                set("email", "b"),
                to("manager", connect(by("email", "a"))),
                to("drafts", connect(by("code", "F"))),
                to("profile", connect(by("id", 1))),
                to("teams", connect(by("name", "red"))));

        Row read = world.get("User", by("id", b.value("id")), "manager", "drafts", "profile", "teams");
        assertThat(children(read, "manager", "email")).containsExactly("a");
        assertThat(children(read, "drafts", "title")).containsExactly("free");
        assertThat(children(read, "profile", "bio")).containsExactly("free");
        assertThat(children(read, "teams", "name")).containsExactly("red");
    }

    @Test
    void connect_or_create_takes_what_is_there_and_makes_what_is_not() {
        world.create("Tag", set("name", "old"));
        for (int i = 0; i < 2; i++) {
            world.create(
                    "Post",
                    set("title", "p"),
                    to("author", connectOrCreate(by("email", "a"), set("email", "a"))),
                    to(
                            "tags",
                            connectOrCreate(by("name", "old"), set("name", "old")),
                            connectOrCreate(by("name", "new"), set("name", "new")),
                            connectOrCreate(by("name", "new"), set("name", "new"))));
        }

        assertThat(world.count("User")).isEqualTo(1);
        assertThat(world.values("Tag", "name", Query.all().orderBy(asc("id")))).containsExactly("old", "new");
        assertThat(children(world.get("Tag", by("name", "new"), "posts"), "posts", "id"))
                .containsExactly(1, 2);
        assertThat(world.dump().get("_PostToTag")).hasSize(4);
    }

    @Test
    void connect_or_create_works_on_the_side_without_the_key() {
        world.create("Draft", set("title", "free"), set("code", "F"));
        world.create("Profile", set("bio", "free"));

        world.create(
                "User",
                set("email", "a"),
                to(
                        "drafts",
                        connectOrCreate(by("code", "F"), set("title", "never")),
                        connectOrCreate(by("code", "G"), set("title", "made"), set("code", "G"))),
                to("profile", connectOrCreate(by("id", 77), set("bio", "made"))));

        Row a = world.get("User", by("id", 1), "drafts", "profile");
        assertThat(children(a, "drafts", "title")).containsExactly("free", "made");
        assertThat(children(a, "profile", "bio")).containsExactly("made");
    }

    @Test
    void one_to_one_an_existing_record_moves_from_the_one_that_has_it() {
        world.create("User", set("email", "a"), to("profile", make(set("bio", "moves"))));
        world.create("User", set("email", "b"), to("profile", connect(by("id", 1))));
        assertThat(children(world.get("User", by("id", 1), "profile"), "profile", "bio"))
                .isEmpty();
        assertThat(children(world.get("User", by("id", 2), "profile"), "profile", "bio"))
                .containsExactly("moves");

        world.create("Profile", set("bio", "second"), to("user", connect(by("id", 2))));
        assertThat(children(world.get("User", by("id", 2), "profile"), "profile", "bio"))
                .containsExactly("second");
        assertThat(world.get("Profile", by("id", 1)).value("userId")).isNull();
    }

    @Test
    void one_to_one_a_record_that_must_have_its_owner_is_not_taken_from_it() {
        world.create("User", set("email", "a"), to("passport", make(set("number", "1"))));

        Unchanged.after(
                        world,
                        () -> world.create("Passport", set("number", "2"), to("owner", connect(by("email", "a")))))
                .isInstanceOf(RequiredRelationException.class)
                .hasMessageStartingWith("P2014: The change you are trying to make would violate the required"
                        + " relation 'PassportToUser' between the `Passport` and `User` models.");
    }

    @Test
    void keys_of_two_fields_are_passed_on() {
        world.create("Booking", set("guest", "g"), to("seat", make(set("hall", "A"), set("number", 1))));
        world.create("Booking", set("guest", "h"), to("seat", connect(by("hall_number", "A", 1))));
        world.create(
                "Seat",
                set("hall", "B"),
                set("number", 2),
                to("bookings", make(set("guest", "i")), connect(by("id", 2))));

        assertThat(children(world.get("Seat", by("hall_number", "A", 1), "bookings"), "bookings", "guest"))
                .containsExactly("g");
        assertThat(children(world.get("Seat", by("hall_number", "B", 2), "bookings"), "bookings", "guest"))
                .containsExactly("h", "i");
    }

    @Test
    void what_is_to_be_connected_must_exist_and_nothing_is_kept_if_it_does_not() {
        Unchanged.after(
                        world,
                        () -> world.create(
                                "User",
                                set("email", "a"),
                                to("posts", make(set("title", "p"), to("tags", connect(by("name", "none")))))))
                .isInstanceOf(RecordNotFoundException.class)
                .hasMessageContaining("P2025: An operation failed because it depends on one or more records that were"
                        + " required but not found. Expected 1 records to be connected, found only 0.");
        Unchanged.after(
                        world,
                        () -> world.create(
                                "User", set("email", "a"), to("teams", connect(by("id", 8)), connect(by("id", 9)))))
                .isInstanceOf(RecordNotFoundException.class)
                .hasMessageContaining("Expected 2 records to be connected, found only 0.");
        Unchanged.after(world, () -> world.create("Post", set("title", "p"), to("author", connect(by("id", 9)))))
                .isInstanceOf(RecordNotFoundException.class)
                .hasMessageContaining(
                        "No 'User' record (needed to inline the relation on 'Post' record(s)) was found for a"
                                + " nested connect on one-to-many relation 'PostToUser'.");
        Unchanged.after(world, () -> world.create("User", set("email", "a"), to("drafts", connect(by("id", 9)))))
                .isInstanceOf(ConnectedRecordsMissingException.class)
                .hasMessageStartingWith("P2018: The required connected records were not found. Expected 1 records to be"
                        + " connected after connect operation on one-to-many relation 'DraftToUser', found 0.");
    }

    @Test
    void constraints_violated_anywhere_leave_nothing_behind() {
        world.create(
                "User", set("email", "a"), to("posts", make(set("title", "p"), to("tags", make(set("name", "t"))))));

        Unchanged.after(world, () -> world.create("User", set("email", "a")))
                .isInstanceOf(UniqueConstraintException.class)
                .hasMessageContaining("P2002")
                .hasMessageContaining("email");
        Unchanged.after(
                        world,
                        () -> world.create(
                                "User",
                                set("email", "b"),
                                to("posts", make(set("title", "q"), to("tags", make(set("name", "t")))))))
                .isInstanceOf(UniqueConstraintException.class)
                .hasMessageContaining("Tag");
        Unchanged.after(world, () -> world.create("Post", set("title", "p"), set("authorId", 99)))
                .isInstanceOf(ForeignKeyException.class)
                .hasMessageContaining("P2003");
    }

    @Test
    void a_required_field_must_have_a_value() {
        Unchanged.after(world, () -> world.create("User"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`email`");
        Unchanged.after(world, () -> world.create("User", set("email", null)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`email` of User is required");
        Unchanged.after(world, () -> world.create("Post", set("title", "p")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`authorId`");
        Unchanged.after(world, () -> world.create("User", set("email", "a"), change("age", Operation.INCREMENT, 1)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`age`");
    }

    @Test
    void a_new_record_has_nothing_to_delete() {
        Unchanged.after(world, () -> world.create("Profile", set("bio", "b"), to("user", delete())))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`user`");
    }

    @Test
    void a_model_of_defaults_alone_can_be_created() {
        try (World empty = World.open(
                directory.resolve("ticks"), Schemas.of("model Tick {\n  id Int @id @default(autoincrement())\n}"))) {
            assertThat(empty.create("Tick").value("id")).isEqualTo(1);
            assertThat(empty.createMany("Tick", List.of(data(), data(), data())))
                    .isEqualTo(3);
            assertThat(empty.values("Tick", "id", Query.all())).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void nothing_is_sent_for_a_request_that_cannot_be_planned() {
        assertThat(world.said(() -> assertThatThrownBy(() -> world.create("User", to("posts", make())))
                        .isInstanceOf(InvalidArgumentException.class)))
                .isEmpty();
    }
}
