package dev.tenon.engine;

import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.change;
import static dev.tenon.engine.Ask.compare;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.disconnect;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.engine.Row;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.plan.Ability;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes and ends of records by themselves. */
class UpdateTest {
    private static final Instant THEN = Instant.parse("2001-01-01T00:00:00Z");

    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void ann_and_bob() {
        world = World.blog(directory);
        world.create("User", set("email", "ann"), set("age", 1), to("posts", make(set("title", "p"))));
        world.create("User", set("email", "bob"));
        world.create("Draft", set("title", "d"));
        world.updateMany("Post", Ask.and(), set("updatedAt", THEN));
        world.updateMany("Draft", Ask.and(), set("updatedAt", THEN));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Object changed(String model) {
        return world.get(model, by("id", 1)).value("updatedAt");
    }

    @Test
    void an_update_gives_the_record_as_it_is_afterwards() {
        Row ann = world.update("User", by("email", "ann"), set("email", "anna"), change("age", Operation.INCREMENT, 2));

        assertThat(ann.value("email")).isEqualTo("anna");
        assertThat(ann.value("age")).isEqualTo(3);
        assertThat(world.get("User", by("id", 1))).isEqualTo(ann);
    }

    @Test
    void an_update_alone_is_one_statement_and_no_transaction() {
        if (World.capabilities().has(Ability.UPDATE_RETURNS)) {
            assertThat(world.said(() -> world.update("User", by("id", 1), set("name", "x"))))
                    .singleElement()
                    .asString()
                    .startsWith("UPDATE `User`");
        }
        assertThat(world.said(() -> world.updateMany("User", Filter.all(), set("name", "x"))))
                .hasSize(1);
        assertThat(world.said(() -> world.delete("User", by("id", 2)))).hasSize(1);
        assertThat(world.said(() -> world.deleteMany("Draft", Filter.all()))).hasSize(1);
    }

    @Test
    void a_record_that_does_not_exist_is_an_error_that_says_what_was_to_be_done() {
        Unchanged.after(world, () -> world.update("User", by("id", 99), set("name", "x")))
                .isInstanceOf(RecordNotFoundException.class)
                .hasMessageStartingWith("P2025: An operation failed because it depends on one or more records that were"
                        + " required but not found. No record was found for an update.")
                .hasMessageContaining("User")
                .hasMessageContaining("updateMany");
        Unchanged.after(world, () -> world.update("User", by("id", 99), to("posts", make(set("title", "x")))))
                .isInstanceOf(RecordNotFoundException.class);
        Unchanged.after(world, () -> world.update("User", by("id", 99))).isInstanceOf(RecordNotFoundException.class);
        Unchanged.after(world, () -> world.delete("User", by("id", 99)))
                .isInstanceOf(RecordNotFoundException.class)
                .hasMessageContaining("No record was found for a delete.")
                .hasMessageContaining("deleteMany");
    }

    @Test
    void what_else_must_hold_decides_too() {
        Filter version = eq("age", 1);
        world.update("User", by("id", 1, version), set("age", 2));
        Unchanged.after(world, () -> world.update("User", by("id", 1, version), set("age", 2)))
                .isInstanceOf(RecordNotFoundException.class);
        Unchanged.after(world, () -> world.delete("User", by("id", 1, version)))
                .isInstanceOf(RecordNotFoundException.class);
    }

    @Test
    void an_update_of_nothing_gives_the_record_and_changes_nothing() {
        assertThat(world.update("Post", by("id", 1)).value("title")).isEqualTo("p");
        assertThat(world.updateMany("Post", Filter.all())).isEqualTo(1);
        assertThat(changed("Post")).isEqualTo(THEN);
    }

    @Test
    void every_change_moves_updated_at_and_a_value_given_for_it_stands() {
        assertThat(world.update("Post", by("id", 1), set("title", "q")).value("updatedAt"))
                .isNotEqualTo(THEN);
        world.update("Post", by("id", 1), set("updatedAt", THEN));
        assertThat(changed("Post")).isEqualTo(THEN);
        world.updateMany("Post", Filter.all(), set("title", "r"));
        assertThat(changed("Post")).isNotEqualTo(THEN);
    }

    @Test
    void what_happens_to_other_records_leaves_updated_at_alone() {
        world.update("Post", by("id", 1), to("comments", make(set("text", "c"))));
        world.update("User", by("id", 1), set("name", "x"));
        assertThat(changed("Post")).isEqualTo(THEN);
    }

    @Test
    void a_record_that_is_tied_or_untied_by_its_own_key_has_changed() {
        world.update("User", by("id", 1), to("drafts", connect(by("id", 1))));
        assertThat(changed("Draft")).isNotEqualTo(THEN);
        world.update("Draft", by("id", 1), set("updatedAt", THEN));
        world.update("User", by("id", 1), to("drafts", disconnect(by("id", 1))));
        assertThat(changed("Draft")).isNotEqualTo(THEN);
        world.update("Draft", by("id", 1), set("updatedAt", THEN));
        world.update("Draft", by("id", 1), to("author", connect(by("id", 1))));
        assertThat(changed("Draft")).isNotEqualTo(THEN);
    }

    @Test
    void many_are_changed_and_deleted_and_counted() {
        assertThat(world.updateMany("User", Filter.all(), set("age", 7))).isEqualTo(2);
        assertThat(world.updateMany("User", compare("id", Comparison.GREATER, 5), set("age", 8)))
                .isZero();
        assertThat(world.count("User", eq("age", 7))).isEqualTo(2);
        assertThat(world.deleteMany("Draft", Filter.all())).isEqualTo(1);
        assertThat(world.deleteMany("Draft", Filter.all())).isZero();
    }

    @Test
    void a_bulk_write_that_fails_for_one_record_changes_none() {
        Unchanged.after(world, () -> world.updateMany("User", Filter.all(), set("email", "same")))
                .isInstanceOf(UniqueConstraintException.class);
        Unchanged.after(world, () -> world.deleteMany("User", Filter.all())).isInstanceOf(ForeignKeyException.class);
    }

    @Test
    void a_bulk_write_has_nothing_nested() {
        Unchanged.after(world, () -> world.updateMany("User", Filter.all(), to("posts", make(set("title", "x")))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`posts`");
    }

    @Test
    void a_required_field_is_not_set_to_null() {
        Unchanged.after(world, () -> world.update("User", by("id", 1), set("email", null)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`email` of User is required");
    }

    @Test
    void a_deleted_record_is_given_back_as_it_was() {
        assertThat(world.delete("User", by("email", "bob")).value("id")).isEqualTo(2);
        assertThat(World.values("email", world.find("User", Filter.all()))).isEqualTo(List.of("ann"));
    }
}
