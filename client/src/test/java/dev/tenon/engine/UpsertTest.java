package dev.tenon.engine;

import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.change;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static dev.tenon.engine.Ask.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.engine.Row;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpsertTest {
    private static final UniqueWhere ANN = by("email", "ann");
    private static final WriteData NEW_ANN = data(set("email", "ann"), set("age", 1));
    private static final WriteData OLDER = data(change("age", Operation.INCREMENT, 1));

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

    @Test
    void the_key_that_would_be_created_is_one_statement() {
        assertThat(world.said(() -> world.upsert("User", ANN, NEW_ANN, OLDER)))
                .singleElement()
                .asString()
                .startsWith("INSERT INTO `User`");
        assertThat(world.upsert("User", ANN, NEW_ANN, OLDER).value("age")).isEqualTo(2);
        assertThat(world.count("User")).isEqualTo(1);
    }

    @Test
    void an_empty_update_finds_or_creates() {
        Row created = world.upsert("Draft", by("code", "C"), data(set("code", "C"), set("title", "t")), data());
        Row found = world.upsert("Draft", by("code", "C"), data(set("code", "C"), set("title", "u")), data());

        assertThat(found).isEqualTo(created);
        assertThat(world.count("Draft")).isEqualTo(1);
    }

    @Test
    void a_key_that_is_not_the_created_one_is_looked_for_first() {
        List<String> said = world.said(() -> world.upsert("User", by("id", 7), NEW_ANN, OLDER));
        assertThat(said.get(0)).startsWith("BEGIN");
        assertThat(said.get(1)).startsWith("SELECT");
        assertThat(said.get(2)).startsWith("INSERT");

        assertThat(world.upsert("User", by("id", 1), NEW_ANN, OLDER).value("age"))
                .isEqualTo(2);
        Unchanged.after(world, () -> world.upsert("User", by("id", 7), NEW_ANN, OLDER))
                .isInstanceOf(UniqueConstraintException.class);
    }

    @Test
    void a_further_filter_is_looked_at_first() {
        world.upsert("User", ANN, NEW_ANN, OLDER);
        UniqueWhere old = by("email", "ann", eq("age", 99));

        Unchanged.after(world, () -> world.upsert("User", old, NEW_ANN, OLDER))
                .isInstanceOf(UniqueConstraintException.class);
        assertThat(world.upsert("User", by("email", "ann", eq("age", 1)), NEW_ANN, OLDER)
                        .value("age"))
                .isEqualTo(2);
    }

    @Test
    void both_ways_may_nest() {
        WriteData create = data(set("email", "ann"), to("posts", make(set("title", "first"))));
        WriteData update = data(to("posts", make(set("title", "more")), update(by("id", 1), set("title", "changed"))));

        world.upsert("User", ANN, create, update);
        world.upsert("User", ANN, create, update);

        assertThat(world.values("Post", "title", Query.all().orderBy(Ask.asc("id"))))
                .containsExactly("changed", "more");
    }

    @Test
    void a_key_of_two_fields_is_one_statement_too() {
        UniqueWhere seat = by("hall_number", "A", 1);
        WriteData create = data(set("hall", "A"), set("number", 1), set("price", 5));
        WriteData update = data(change("price", Operation.MULTIPLY, 2));

        assertThat(world.said(() -> world.upsert("Seat", seat, create, update))).hasSize(1);
        assertThat(world.upsert("Seat", seat, create, update).value("price")).isEqualTo(10);
        assertThat(world.upsert("Seat", seat, create, data()).value("price")).isEqualTo(10);
    }

    @Test
    void a_conflict_on_another_key_is_an_error() {
        world.create("User", set("email", "bob"), set("nick", "n"));

        Unchanged.after(world, () -> world.upsert("User", ANN, data(set("email", "ann"), set("nick", "n")), data()))
                .isInstanceOf(UniqueConstraintException.class);
    }

    @Test
    void many_threads_that_upsert_one_new_key_make_one_record() throws Exception {
        race(() -> world.upsert("User", ANN, NEW_ANN, OLDER));
        assertThat(world.get("User", ANN).value("age")).isEqualTo(16);

        WriteData nested = data(set("email", "bob"), to("posts", make(set("title", "p"))));
        race(() -> world.upsert("User", by("email", "bob"), nested, data(to("posts", make(set("title", "q"))))));
        assertThat(world.count("User", eq("email", "bob"))).isEqualTo(1);
        assertThat(world.count("Post")).isEqualTo(16);

        race(() -> world.create(
                "Post", set("title", "r"), to("author", Ask.connectOrCreate(by("email", "cid"), set("email", "cid")))));
        assertThat(world.count("User", eq("email", "cid"))).isEqualTo(1);
    }

    @Test
    void what_had_to_be_made_before_it_is_not_left_over_where_another_thread_was_first() throws Exception {
        String schema = Schemas.of("""
                model Owner {
                  id    Int   @id @default(autoincrement())
                  items Item[]
                  shelf Shelf[]
                }
                model Item {
                  code    String @unique
                  count   Int    @default(0)
                  owner   Owner  @relation(fields: [ownerId], references: [id])
                  ownerId Int
                  shelf   Shelf[]
                }
                model Shelf {
                  id      Int     @id @default(autoincrement())
                  owner   Owner?  @relation(fields: [ownerId], references: [id])
                  ownerId Int?
                  item    Item?   @relation(fields: [code], references: [code])
                  code    String?
                }
                """);
        try (World shop = World.open(Files.createDirectory(directory.resolve("shop")), schema)) {
            WriteData create = data(set("code", "a"), to("owner", make()));
            race(() -> shop.upsert("Item", by("code", "a"), create, data(change("count", Operation.INCREMENT, 1))));
            assertThat(shop.get("Item", by("code", "a")).value("count")).isEqualTo(15);
            assertThat(shop.count("Owner")).isEqualTo(1);

            race(() -> shop.create(
                    "Shelf", to("item", Ask.connectOrCreate(by("code", "b"), set("code", "b"), to("owner", make())))));
            assertThat(shop.count("Item")).isEqualTo(2);
            assertThat(shop.count("Owner")).isEqualTo(2);
        }
    }

    private static void race(Callable<Row> action) throws Exception {
        int threads = 16;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Row>> results = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                results.add(pool.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            for (Future<Row> result : results) {
                assertThat(result.get()).isNotNull();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
