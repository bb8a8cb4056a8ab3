package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.change;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.connectOrCreate;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.delete;
import static dev.tenon.engine.Ask.disconnect;
import static dev.tenon.engine.Ask.isNull;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static dev.tenon.engine.Ask.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.engine.Row;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.plan.Ability;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Request;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records whose keys change, or are part of a relation, while they are written to. */
class KeysInMotionTest {
    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void open() {
        world = World.open(directory, Schemas.of("""
                        model Link {
                          id       Int   @id
                          next     Link? @relation("Chain", fields: [nextId], references: [id])
                          nextId   Int?  @unique
                          previous Link? @relation("Chain")
                        }
                        model Cart {
                          id    Int    @id
                          lines Line[]
                        }
                        model Line {
                          cart   Cart   @relation(fields: [cartId], references: [id], onDelete: Cascade)
                          cartId Int
                          number Int
                          text   String
                          notes  Note[]

                          @@id([cartId, number])
                        }
                        model Note {
                          id         Int    @id @default(autoincrement())
                          text       String
                          line       Line   @relation(fields: [cartId, lineNumber], references: [cartId, number])
                          cartId     Int
                          lineNumber Int
                        }
                        """));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Object> next() {
        return world.values("Link", "nextId", Query.all().orderBy(asc("id")));
    }

    @Test
    void a_record_that_refers_to_itself_is_given_back_with_the_key_that_followed() {
        world.create("Link", set("id", 1));
        world.update("Link", by("id", 1), set("nextId", 1));

        if (World.capabilities().has(Ability.KEY_FOLLOWS_WITHIN_TABLE)) {
            Row changed = world.update("Link", by("id", 1), set("id", 2));
            assertThat(changed.value("nextId")).isEqualTo(2);
        } else {
            assertThatThrownBy(() -> world.update("Link", by("id", 1), set("id", 2)))
                    .isInstanceOf(ForeignKeyException.class);
        }
    }

    @Test
    void many_records_are_given_back_with_the_keys_that_followed() {
        world.create("Link", set("id", 1));
        world.create("Link", set("id", 2), set("nextId", 1));
        world.create("Link", set("id", 3), set("nextId", 2));
        Request.UpdateMany all = new Request.UpdateMany(
                "Link",
                Filter.all(),
                data(change("id", Operation.INCREMENT, 10)),
                null,
                Query.all().include("next").selection());
        if (!World.capabilities().has(Ability.KEY_FOLLOWS_WITHIN_TABLE)) {
            assertThatThrownBy(() -> world.engine().execute(all)).isInstanceOf(ForeignKeyException.class);
            return;
        }

        List<Row> changed = world.engine().execute(all).rows();

        assertThat(changed)
                .extracting(row -> row.value("id") + ">" + row.value("nextId"))
                .containsExactlyInAnyOrder("11>null", "12>11", "13>12");
        Row upserted = world.upsert("Link", by("id", 13), data(set("id", 13)), data(set("nextId", 13)));
        assertThat(upserted.value("nextId")).isEqualTo(13);
        upserted = world.upsert("Link", by("id", 13), data(set("id", 13)), data(set("id", 23)));
        assertThat(upserted.value("nextId")).isEqualTo(23);
    }

    @Test
    void a_new_record_that_is_connected_to_itself_is_given_back_so() {
        Row made = world.create("Link", set("id", 1), to("previous", connect(by("id", 1))));
        assertThat(made.value("nextId")).isEqualTo(1);

        List<Row> both = world.engine()
                .execute(new Request.CreateMany(
                        "Link",
                        List.of(
                                data(set("id", 2), to("previous", connect(by("id", 2)))),
                                data(set("id", 3), to("previous", connectOrCreate(by("id", 3), set("id", 3))))),
                        false,
                        Query.all().selection()))
                .rows();
        assertThat(World.values("nextId", both)).containsExactly(2, 3);
        Row upserted = world.upsert(
                "Link", by("id", 4), data(set("id", 4), to("previous", connect(by("id", 4)))), data(set("id", 5)));
        assertThat(upserted.value("nextId")).isEqualTo(4);
    }

    @Test
    void a_chain_can_be_rehung_from_both_ends() {
        world.create("Link", set("id", 1), to("next", make(set("id", 2), to("next", make(set("id", 3))))));
        assertThat(next()).containsExactly(2, 3, null);
        world.update("Link", by("id", 1), to("next", connect(by("id", 3))));
        assertThat(next()).containsExactly(3, null, null);
        world.update("Link", by("id", 1), to("previous", connect(by("id", 2))));
        assertThat(next()).containsExactly(3, 1, null);
        world.update("Link", by("id", 3), to("previous", connect(by("id", 2))));
        assertThat(next()).containsExactly(null, 3, null);
        world.update("Link", by("id", 3), to("next", connect(by("id", 3))));
        assertThat(next()).containsExactly(null, null, 3);
        world.update("Link", by("id", 3), to("previous", disconnect()));
        world.update("Link", by("id", 2), to("next", make(set("id", 4))));
        world.update("Link", by("id", 2), to("next", delete()));
        assertThat(next()).containsExactly(null, null, null);
    }

    @Test
    void a_key_changes_together_with_what_hangs_on_it() {
        world.create("Cart", set("id", 1), to("lines", make(set("number", 1), set("text", "a"))));

        Row cart = world.update(
                "Cart",
                by("id", 1),
                set("id", 2),
                to(
                        "lines",
                        make(set("number", 2), set("text", "b")),
                        update(by("cartId_number", 2, 1), set("text", "c"))));

        assertThat(cart.value("id")).isEqualTo(2);
        assertThat(world.values("Line", "text", Query.all().orderBy(asc("number"))))
                .containsExactly("c", "b");
        assertThat(world.values("Line", "cartId", Query.all())).containsOnly(2);
    }

    @Test
    void a_record_is_found_again_although_a_nested_write_changed_its_key() {
        world.create("Cart", set("id", 1), to("lines", make(set("number", 1), set("text", "a"))));

        Row line = world.update(
                "Line",
                by("cartId_number", 1, 1),
                set("text", "changed"),
                to("cart", update(null, set("id", 7))),
                to("notes", make(set("text", "n"))));

        assertThat(line.value("cartId")).isEqualTo(7);
        assertThat(line.value("text")).isEqualTo("changed");
        assertThat(world.values("Note", "cartId", Query.all())).containsExactly(7);
    }

    @Test
    void a_record_moves_to_another_owner_that_is_part_of_its_key() {
        world.create("Cart", set("id", 1), to("lines", make(set("number", 1), set("text", "a"))));

        Row line = world.update(
                "Line", by("cartId_number", 1, 1), to("cart", make(set("id", 5))), to("notes", make(set("text", "n"))));

        assertThat(line.value("cartId")).isEqualTo(5);
        assertThat(world.values("Note", "cartId", Query.all())).containsExactly(5);
    }

    @Test
    void what_goes_is_chosen_before_the_first_record_goes() {
        world.create("Link", set("id", 1));
        world.create("Link", set("id", 2), set("nextId", 1));
        world.create("Link", set("id", 3), set("nextId", 2));

        assertThat(world.deleteMany("Link", new Filter.Not(isNull("nextId")))).isEqualTo(2);

        assertThat(world.values("Link", "id", Query.all())).containsExactly(1);
    }
}
