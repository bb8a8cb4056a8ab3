package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.delete;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.error.RecordNotFoundException;
import dev.tenon.error.RequiredRelationException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Request;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The referential actions of {@code relationMode = "prisma"}: the database has no foreign keys, and all is as if it had. */
class WithoutForeignKeysTest {
    private static final String SCHEMA = """
            datasource db {
              provider     = "%s"
              relationMode = "prisma"
            }
            model Owner {
              id    Int    @id @default(autoincrement())
              code  String @unique
              pets  Pet[]
              notes Note[]
              keys  Key[]
              teams Team[]
            }
            model Pet {
              id      Int    @id @default(autoincrement())
              name    String
              owner   Owner  @relation(fields: [ownerId], references: [code], onDelete: Cascade, onUpdate: Cascade)
              ownerId String
              toys    Toy[]
              @@index([ownerId])
            }
            model Toy {
              id    Int @id @default(autoincrement())
              pet   Pet @relation(fields: [petId], references: [id], onDelete: Cascade)
              petId Int
              @@index([petId])
            }
            model Note {
              id      Int     @id @default(autoincrement())
              owner   Owner?  @relation(fields: [ownerId], references: [code], onDelete: SetNull, onUpdate: SetNull)
              ownerId String?
              @@index([ownerId])
            }
            model Key {
              id      Int    @id @default(autoincrement())
              owner   Owner  @relation(fields: [ownerId], references: [id], onDelete: Restrict)
              ownerId Int
              @@index([ownerId])
            }
            model Team {
              id     Int     @id @default(autoincrement())
              name   String  @unique
              owners Owner[]
            }
            """.formatted(World.DATABASES.provider());

    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void two_owners() {
        world = World.open(directory, SCHEMA);
        world.create(
                "Owner",
                set("code", "a"),
                to("pets", make(set("name", "1"), to("toys", make(), make())), make(set("name", "2"))),
                to("notes", make(), make()),
                to("teams", make(set("name", "t"))));
        world.create(
                "Owner", set("code", "b"), to("pets", make(set("name", "3"), to("toys", make()))), to("notes", make()));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void what_belongs_to_a_deleted_record_goes_with_it_at_every_depth() {
        world.delete("Owner", by("code", "a"));

        assertThat(world.values("Pet", "name", Query.all())).containsExactly("3");
        assertThat(world.count("Toy")).isEqualTo(1);
        assertThat(world.dump().get("_OwnerToTeam")).isEmpty();
    }

    @Test
    void what_may_be_without_is_left_without() {
        world.deleteMany("Owner", Ask.eq("code", "a"));

        assertThat(world.values("Note", "ownerId", Query.all().orderBy(asc("id"))))
                .containsExactly(null, null, "b");
    }

    @Test
    void what_must_not_be_left_alone_keeps_its_record() {
        world.create("Key", to("owner", connect(by("id", 1))));

        Unchanged.after(world, () -> world.delete("Owner", by("code", "a")))
                .isInstanceOf(RequiredRelationException.class)
                .hasMessageContaining("the required relation 'KeyToOwner' between the `Key` and `Owner` models.");
        Unchanged.after(world, () -> world.deleteMany("Owner", Filter.all()))
                .isInstanceOf(RequiredRelationException.class);
        world.delete("Owner", by("code", "b"));
        assertThat(world.count("Owner")).isEqualTo(1);
    }

    @Test
    void a_condition_on_what_goes_too_is_asked_before() {
        world.deleteMany("Owner", Ask.some("pets", Ask.eq("name", "3")));

        assertThat(world.values("Owner", "code", Query.all())).containsExactly("a");
        assertThat(world.count("Pet")).isEqualTo(2);
    }

    @Test
    void a_limit_bounds_what_follows_too() {
        world.engine().execute(new Request.DeleteMany("Owner", Filter.all(), 1));

        assertThat(world.count("Owner")).isEqualTo(1);
        assertThat(world.count("Toy")).isBetween(1L, 2L);
    }

    @Test
    void keys_follow_the_key_that_they_refer_to() {
        world.update("Owner", by("code", "a"), set("code", "z"));

        assertThat(world.values("Pet", "ownerId", Query.all().orderBy(asc("id"))))
                .containsExactly("z", "z", "b");
        assertThat(world.values("Note", "ownerId", Query.all().orderBy(asc("id"))))
                .containsExactly(null, null, "b");
        assertThat(world.get("Owner", by("code", "z"), "pets").relation("pets").orElseThrow())
                .hasSize(2);
    }

    @Test
    void a_key_that_is_set_to_what_it_is_leaves_nothing_alone() {
        world.update("Owner", by("code", "a"), set("code", "a"));

        assertThat(world.values("Note", "ownerId", Query.all().orderBy(asc("id"))))
                .containsExactly("a", "a", "b");
    }

    @Test
    void an_identity_is_followed_by_links_too() {
        world.create("Key", to("owner", connect(by("id", 1))));

        world.update("Owner", by("id", 1), set("id", 9));

        assertThat(world.values("Key", "ownerId", Query.all())).containsExactly(9);
        assertThat(world.get("Owner", by("id", 9), "teams").relation("teams").orElseThrow())
                .hasSize(1);
    }

    @Test
    void many_keys_are_followed_together() {
        assertThat(world.updateMany("Owner", Ask.eq("id", 2), set("code", "q"))).isEqualTo(1);

        assertThat(world.values("Pet", "ownerId", Query.all().orderBy(asc("id"))))
                .containsExactly("a", "a", "q");
    }

    @Test
    void a_nested_delete_takes_what_belongs_to_it() {
        world.update("Owner", by("code", "a"), to("pets", delete(by("id", 1))));

        assertThat(world.count("Toy")).isEqualTo(1);
        assertThat(world.count("Pet")).isEqualTo(2);
    }

    @Test
    void a_record_that_is_connected_must_exist_although_no_key_says_so() {
        Unchanged.after(world, () -> world.create("Key", to("owner", connect(by("id", 99)))))
                .isInstanceOf(RecordNotFoundException.class)
                .hasMessageContaining("No 'Owner' record (needed to inline the relation on 'Key' record(s)) was found");
    }
}
