package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.compare;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.connectOrCreate;
import static dev.tenon.engine.Ask.createMany;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.delete;
import static dev.tenon.engine.Ask.deleteMany;
import static dev.tenon.engine.Ask.disconnect;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.exactly;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static dev.tenon.engine.Ask.update;
import static dev.tenon.engine.Ask.updateMany;
import static dev.tenon.engine.Ask.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.error.RecordsNotConnectedException;
import dev.tenon.error.RequiredRelationException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.NestedWrite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every nested write of an update, for every kind of relation. */
class UpdateRelationsTest {
    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void ann_and_bob() {
        world = World.blog(directory);
        world.create("User", set("email", "ann"));
        world.create("User", set("email", "bob"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void change(String relation, NestedWrite... writes) {
        world.update("User", by("email", "ann"), to(relation, writes));
    }

    private List<Object> anns(String relation, String field) {
        return World.values(
                field,
                world.get("User", by("email", "ann"), relation)
                        .relation(relation)
                        .orElseThrow());
    }

    @Nested
    class One_to_many_with_an_optional_key {
        @BeforeEach
        void drafts() {
            change("drafts", make(set("title", "1"), set("code", "A")), make(set("title", "2")));
            world.create("Draft", set("title", "free"), set("code", "F"));
            world.update("User", by("email", "bob"), to("drafts", make(set("title", "bobs"), set("code", "B"))));
        }

        @Test
        void create_and_create_many_add() {
            change("drafts", make(set("title", "3")), createMany(data(set("title", "4")), data(set("title", "5"))));
            assertThat(anns("drafts", "title")).containsExactly("1", "2", "3", "4", "5");
        }

        @Test
        void connect_takes_a_record_from_wherever_it_is() {
            change("drafts", connect(by("code", "F")), connect(by("code", "B")));
            assertThat(anns("drafts", "title")).containsExactly("1", "2", "free", "bobs");
        }

        @Test
        void connect_or_create_does_either() {
            change(
                    "drafts",
                    connectOrCreate(by("code", "F"), set("title", "never")),
                    connectOrCreate(by("code", "N"), set("title", "new"), set("code", "N")));
            assertThat(anns("drafts", "title")).containsExactly("1", "2", "free", "new");
        }

        @Test
        void disconnect_unties_only_what_is_tied() {
            change("drafts", disconnect(by("id", 2)), disconnect(by("code", "B")));
            assertThat(anns("drafts", "title")).containsExactly("1");
            assertThat(world.count("Draft", eq("authorId", 2))).isEqualTo(1);
        }

        @Test
        void set_ties_exactly_these() {
            change("drafts", exactly(by("code", "A"), by("code", "F")));
            assertThat(anns("drafts", "title")).containsExactly("1", "free");
            change("drafts", exactly());
            assertThat(anns("drafts", "title")).isEmpty();
            assertThat(world.count("Draft")).isEqualTo(4);
        }

        @Test
        void update_changes_one_that_is_tied() {
            change("drafts", update(by("id", 1), set("title", "changed")));
            assertThat(anns("drafts", "title")).containsExactly("changed", "2");
            Unchanged.after(world, () -> change("drafts", update(by("code", "B"), set("title", "changed"))))
                    .isInstanceOf(RecordNotFoundException.class)
                    .hasMessageContaining("No 'Draft' record was found for a nested update on one-to-many relation");
        }

        @Test
        void an_empty_nested_update_still_wants_its_record() {
            change("drafts", update(by("id", 1)));
            Unchanged.after(world, () -> change("drafts", update(by("code", "B"))))
                    .isInstanceOf(RecordNotFoundException.class);
        }

        @Test
        void update_many_changes_those_that_match_and_are_tied() {
            change("drafts", updateMany(compare("id", Comparison.GREATER, 1), set("title", "changed")));
            assertThat(World.values("title", world.find("Draft", Query.all().orderBy(asc("id")))))
                    .containsExactly("1", "changed", "free", "bobs");
        }

        @Test
        void upsert_changes_what_is_tied_and_makes_the_rest() {
            change(
                    "drafts",
                    upsert(by("id", 1), data(set("title", "never")), data(set("title", "changed"))),
                    upsert(by("code", "N"), data(set("title", "new"), set("code", "N")), data(set("title", "never"))));
            assertThat(anns("drafts", "title")).containsExactly("changed", "2", "new");
            Unchanged.after(
                            world,
                            () -> change(
                                    "drafts",
                                    upsert(by("code", "B"), data(set("title", "x"), set("code", "B")), data())))
                    .isInstanceOf(UniqueConstraintException.class);
        }

        @Test
        void delete_and_delete_many_end_what_is_tied() {
            change("drafts", delete(by("id", 1)));
            assertThat(anns("drafts", "title")).containsExactly("2");
            Unchanged.after(world, () -> change("drafts", delete(by("code", "B"))))
                    .isInstanceOf(RecordsNotConnectedException.class)
                    .hasMessageContaining("P2017: The records for relation `DraftToUser` between the `User` and `Draft`"
                            + " models are not connected.");
            change("drafts", deleteMany(Filter.all()));
            assertThat(World.values("title", world.find("Draft", Query.all()))).containsExactly("free", "bobs");
        }

        @Test
        void writes_nest_in_writes() {
            change(
                    "drafts",
                    update(
                            by("id", 1),
                            set("title", "given away"),
                            to("author", update(null, set("name", "Ann")), connect(by("email", "bob")))));
            assertThat(world.get("User", by("email", "ann")).value("name")).isEqualTo("Ann");
            assertThat(anns("drafts", "title")).containsExactly("2");
        }
    }

    @Nested
    class One_to_many_with_a_required_key {
        @BeforeEach
        void posts() {
            change("posts", make(set("title", "1")), make(set("title", "2")));
            world.update("User", by("email", "bob"), to("posts", make(set("title", "bobs"))));
        }

        @Test
        void connect_takes_a_record_from_another() {
            change("posts", connect(by("id", 3)));
            assertThat(anns("posts", "title")).containsExactly("1", "2", "bobs");
        }

        @Test
        void what_must_belong_to_someone_is_not_untied() {
            Unchanged.after(world, () -> change("posts", disconnect(by("id", 1))))
                    .isInstanceOf(RequiredRelationException.class)
                    .hasMessageStartingWith(
                            "P2014: The change you are trying to make would violate the required relation 'PostToUser' between"
                                    + " the `Post` and `User` models.");
            Unchanged.after(world, () -> change("posts", exactly(by("id", 1))))
                    .isInstanceOf(RequiredRelationException.class);
        }

        @Test
        void set_may_add_to_what_is_there() {
            change("posts", exactly(by("id", 1), by("id", 2), by("id", 3)));
            assertThat(anns("posts", "title")).containsExactly("1", "2", "bobs");
        }

        @Test
        void a_failure_late_in_the_call_undoes_its_beginning() {
            Unchanged.after(
                            world,
                            () -> world.update(
                                    "User",
                                    by("email", "ann"),
                                    set("name", "changed"),
                                    to("drafts", make(set("title", "new"))),
                                    to("posts", deleteMany(eq("id", 1)), update(by("id", 1), set("title", "gone")))))
                    .isInstanceOf(RecordNotFoundException.class);
        }
    }

    @Nested
    class One_to_one_seen_from_the_side_without_the_key {
        @BeforeEach
        void profiles() {
            change("profile", make(set("bio", "anns")));
            world.create("Profile", set("bio", "free"));
        }

        @Test
        void create_and_connect_take_the_place_of_the_old_one() {
            change("profile", make(set("bio", "new")));
            assertThat(anns("profile", "bio")).containsExactly("new");
            change("profile", connect(by("id", 2)));
            assertThat(anns("profile", "bio")).containsExactly("free");
            change("profile", connect(by("id", 2)));
            assertThat(anns("profile", "bio")).containsExactly("free");
            assertThat(world.count("Profile")).isEqualTo(3);
        }

        @Test
        void connect_or_create_does_either() {
            change("profile", connectOrCreate(by("id", 2), set("bio", "never")));
            assertThat(anns("profile", "bio")).containsExactly("free");
            change("profile", connectOrCreate(by("id", 9), set("bio", "new")));
            assertThat(anns("profile", "bio")).containsExactly("new");
        }

        @Test
        void disconnect_and_delete_need_no_key() {
            change("profile", disconnect());
            assertThat(anns("profile", "bio")).isEmpty();
            change("profile", disconnect());
            Unchanged.after(world, () -> change("profile", delete()))
                    .isInstanceOf(RecordNotFoundException.class)
                    .hasMessageContaining("No 'Profile' record was found for a nested delete on one-to-one relation");
            change("profile", connect(by("id", 1)));
            change("profile", delete());
            assertThat(world.count("Profile")).isEqualTo(1);
        }

        @Test
        void update_and_upsert_change_what_is_there() {
            change("profile", update(null, set("bio", "changed")));
            change("profile", upsert(null, data(set("bio", "never")), data(set("bio", "twice"))));
            assertThat(anns("profile", "bio")).containsExactly("twice");
            change("profile", disconnect());
            Unchanged.after(world, () -> change("profile", update(null, set("bio", "none"))))
                    .isInstanceOf(RecordNotFoundException.class);
            change("profile", upsert(null, data(set("bio", "made")), data(set("bio", "never"))));
            assertThat(anns("profile", "bio")).containsExactly("made");
        }

        @Test
        void an_upsert_that_creates_has_no_room_to_make() {
            change("profile", disconnect());

            List<String> said = world.said(() ->
                    change("profile", upsert(null, data(set("bio", "made")), data(set("bio", "never")))));

            assertThat(said).noneMatch(sql -> sql.startsWith("UPDATE"));
        }

        @Test
        void what_must_have_its_owner_is_not_pushed_out() {
            change("passport", make(set("number", "1")));
            world.update("User", by("email", "bob"), to("passport", make(set("number", "2"))));

            Unchanged.after(world, () -> change("passport", disconnect()))
                    .isInstanceOf(RequiredRelationException.class)
                    .hasMessageContaining("'PassportToUser' between the `Passport` and `User` models");
            Unchanged.after(world, () -> change("passport", make(set("number", "3"))))
                    .isInstanceOf(RequiredRelationException.class);
            Unchanged.after(world, () -> change("passport", connect(by("number", "2"))))
                    .isInstanceOf(RequiredRelationException.class);
            change("passport", connect(by("number", "1")));
            change("passport", delete());
            change("passport", connect(by("number", "2")));
            assertThat(anns("passport", "number")).containsExactly("2");
        }
    }

    @Nested
    class One_to_one_seen_from_the_side_with_the_key {
        @BeforeEach
        void profiles() {
            world.create("Profile", set("bio", "anns"), to("user", connect(by("email", "ann"))));
            world.create("Profile", set("bio", "free"));
        }

        private void profile(int id, NestedWrite... writes) {
            world.update("Profile", by("id", id), to("user", writes));
        }

        private List<Object> owner(int id) {
            return World.values(
                    "email",
                    world.get("Profile", by("id", id), "user").relation("user").orElseThrow());
        }

        @Test
        void connect_takes_the_target_from_the_one_that_has_it() {
            profile(2, connect(by("email", "ann")));
            assertThat(owner(1)).isEmpty();
            assertThat(owner(2)).containsExactly("ann");
            profile(2, connect(by("email", "ann")));
            assertThat(owner(2)).containsExactly("ann");
        }

        @Test
        void create_and_connect_or_create_take_the_place_of_the_old_one() {
            profile(1, make(set("email", "new")));
            assertThat(owner(1)).containsExactly("new");
            profile(1, connectOrCreate(by("email", "bob"), set("email", "never")));
            assertThat(owner(1)).containsExactly("bob");
            profile(2, connectOrCreate(by("email", "bob"), set("email", "never")));
            assertThat(owner(1)).isEmpty();
            profile(1, connectOrCreate(by("email", "newer"), set("email", "newer")));
            assertThat(owner(1)).containsExactly("newer");
        }

        @Test
        void disconnect_update_upsert_and_delete_need_no_key() {
            profile(1, update(null, set("name", "Ann")));
            assertThat(world.get("User", by("email", "ann")).value("name")).isEqualTo("Ann");
            profile(1, upsert(null, data(set("email", "never")), data(set("name", "Anna"))));
            assertThat(world.get("User", by("email", "ann")).value("name")).isEqualTo("Anna");
            profile(1, disconnect());
            assertThat(owner(1)).isEmpty();
            profile(1, upsert(null, data(set("email", "made")), data(set("name", "never"))));
            assertThat(owner(1)).containsExactly("made");
            profile(1, delete());
            assertThat(owner(1)).isEmpty();
            assertThat(world.count("User", eq("email", "made"))).isZero();
            Unchanged.after(world, () -> profile(1, delete()))
                    .isInstanceOf(RecordNotFoundException.class)
                    .hasMessageContaining("No 'User' record was found for a nested delete on one-to-one relation");
            Unchanged.after(world, () -> profile(1, update(null, set("name", "x"))))
                    .isInstanceOf(RecordNotFoundException.class);
        }

        @Test
        void a_required_key_is_not_cleared() {
            change("passport", make(set("number", "1")));
            Unchanged.after(world, () -> world.update("Passport", by("number", "1"), to("owner", disconnect())))
                    .isInstanceOf(RequiredRelationException.class)
                    .hasMessageContaining("'PassportToUser' between the `Passport` and `User` models");
            Unchanged.after(world, () -> world.update("Passport", by("number", "1"), to("owner", delete())))
                    .isInstanceOf(RequiredRelationException.class);
        }

        @Test
        void a_to_one_relation_is_not_set_to_many() {
            Unchanged.after(world, () -> profile(1, exactly(by("id", 1))))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("`user`");
        }
    }

    @Nested
    class Many_to_one {
        @Test
        void the_key_moves_with_the_record_it_names() {
            change("posts", make(set("title", "1")));
            world.update("Post", by("id", 1), set("title", "2"), to("author", connect(by("email", "bob"))));
            assertThat(anns("posts", "id")).isEmpty();
            world.update("Post", by("id", 1), to("author", make(set("email", "new"))));
            assertThat(world.get("Post", by("id", 1)).value("authorId")).isEqualTo(3);
        }

        @Test
        void keys_of_two_fields_are_cleared_and_set_together() {
            world.create("Seat", set("hall", "A"), set("number", 1), to("bookings", make(set("guest", "g"))));
            world.update("Booking", by("id", 1), to("seat", disconnect()));
            assertThat(world.get("Booking", by("id", 1)).value("hall")).isNull();
            assertThat(world.get("Booking", by("id", 1)).value("number")).isNull();
            world.update("Seat", by("hall_number", "A", 1), to("bookings", connect(by("id", 1))));
            assertThat(world.get("Booking", by("id", 1)).value("number")).isEqualTo(1);
            world.update(
                    "Seat",
                    by("hall_number", "A", 1),
                    set("number", 7),
                    to("bookings", update(by("id", 1), set("guest", "h"))));
            assertThat(world.get("Booking", by("id", 1)).value("number")).isEqualTo(7);
            assertThat(world.get("Booking", by("id", 1)).value("guest")).isEqualTo("h");
        }
    }

    @Test
    void a_record_made_by_the_change_is_not_taken_for_the_one_to_be_changed() {
        Unchanged.after(
                        world,
                        () -> world.update(
                                "User", by("email", "new"), set("name", "n"), to("manager", make(set("email", "new")))))
                .isInstanceOf(RecordNotFoundException.class)
                .hasMessageContaining("No record was found for an update.");
    }

    @Nested
    class Many_to_many {
        @BeforeEach
        void teams() {
            change("teams", make(set("name", "red")), make(set("name", "blue")));
            world.update(
                    "User", by("email", "bob"), to("teams", connect(by("name", "red")), make(set("name", "bobs"))));
        }

        @Test
        void connect_and_create_add_and_never_twice() {
            change(
                    "teams",
                    connect(by("name", "red")),
                    connect(by("name", "bobs")),
                    make(set("name", "new")),
                    connectOrCreate(by("name", "newer"), set("name", "newer")),
                    connectOrCreate(by("name", "newer"), set("name", "newer")));
            assertThat(anns("teams", "name")).containsExactly("red", "blue", "bobs", "new", "newer");
        }

        @Test
        void disconnect_and_set_touch_only_the_links_of_this_record() {
            change("teams", disconnect(by("name", "red")), disconnect(by("name", "bobs")));
            assertThat(anns("teams", "name")).containsExactly("blue");
            change("teams", exactly(by("name", "red"), by("name", "bobs"), by("name", "red")));
            assertThat(anns("teams", "name")).containsExactly("red", "bobs");
            Unchanged.after(world, () -> change("teams", exactly(by("name", "red"), by("name", "of nobody"))))
                    .isInstanceOf(RecordNotFoundException.class)
                    .hasMessageContaining("Expected 2 records to be connected, found only 1.");
            Unchanged.after(
                            world,
                            () -> change(
                                    "teams",
                                    connect(by("name", "red")),
                                    connect(by("name", "blue")),
                                    connect(by("name", "of nobody"))))
                    .isInstanceOf(RecordNotFoundException.class)
                    .hasMessageContaining("Expected 3 records to be connected, found only 2.");
            change("teams", exactly());
            assertThat(anns("teams", "name")).isEmpty();
            assertThat(world.count("Team")).isEqualTo(3);
            assertThat(world.dump().get("_TeamToUser")).hasSize(2);
        }

        @Test
        void update_upsert_and_delete_reach_only_what_is_tied() {
            change("teams", update(by("name", "red"), set("name", "RED")));
            change("teams", upsert(by("name", "blue"), data(set("name", "never")), data(set("name", "BLUE"))));
            change("teams", upsert(by("name", "green"), data(set("name", "GREEN")), data()));
            assertThat(anns("teams", "name")).containsExactly("RED", "BLUE", "GREEN");
            Unchanged.after(world, () -> change("teams", update(by("name", "bobs"), set("name", "x"))))
                    .isInstanceOf(RecordNotFoundException.class)
                    .hasMessageContaining("No 'Team' record was found for a nested update on many-to-many relation");
            Unchanged.after(world, () -> change("teams", delete(by("name", "bobs"))))
                    .isInstanceOf(RecordsNotConnectedException.class);
            change("teams", delete(by("name", "RED")));
            change("teams", deleteMany(eq("name", "bobs")));
            change("teams", updateMany(eq("name", "bobs"), set("name", "x")));
            assertThat(World.values("name", world.find("Team", Query.all().orderBy(asc("id")))))
                    .containsExactly("BLUE", "bobs", "GREEN");
            change("teams", deleteMany(Filter.all()));
            assertThat(World.values("name", world.find("Team", Query.all()))).containsExactly("bobs");
        }

        @Test
        void a_model_tied_to_itself_keeps_its_direction() {
            change("friends", connect(by("email", "bob")));
            assertThat(anns("friends", "email")).containsExactly("bob");
            assertThat(anns("friendOf", "email")).isEmpty();
            change("friendOf", connect(by("email", "bob")));
            change("friends", disconnect(by("email", "bob")));
            assertThat(anns("friendOf", "email")).containsExactly("bob");
            change("friends", connect(by("email", "ann")));
            assertThat(anns("friends", "email")).containsExactly("ann");
        }
    }

    @Nested
    class Keys_that_may_be_null {
        @Test
        void set_unties_a_record_whose_key_is_null() {
            change("drafts", make(set("title", "no code")), make(set("title", "coded"), set("code", "C")));
            change("drafts", exactly(by("code", "C")));
            assertThat(anns("drafts", "title")).containsExactly("coded");
        }

        @Test
        void connect_pushes_a_record_out_whose_key_is_null() {
            world.create("User", set("email", "cid"), set("nick", "c"));
            try (World houses = World.open(directory.resolve("houses"), Schemas.of("""
                            model House {
                              id Int @id
                              lodger Lodger?
                            }
                            model Lodger {
                              id Int @id
                              nick String? @unique
                              house House? @relation(fields: [houseId], references: [id])
                              houseId Int? @unique
                            }
                            """))) {
                houses.create("House", set("id", 1), to("lodger", make(set("id", 1))));
                houses.create("Lodger", set("id", 2), set("nick", "n"));
                houses.update("House", by("id", 1), to("lodger", connect(by("nick", "n"))));
                assertThat(World.values(
                                "houseId", houses.find("Lodger", Query.all().orderBy(asc("id")))))
                        .containsExactly(null, 1);
            }
        }
    }
}
