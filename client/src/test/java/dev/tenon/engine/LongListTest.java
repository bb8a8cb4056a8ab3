package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.WriteData;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of values that are longer than a statement may have parameters. */
class LongListTest {
    private static final int MANY = 40_000;

    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void open() {
        world = World.open(directory, Schemas.VALUES);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_long_list_keeps_order_and_page() {
        world.createMany(
                "Thing",
                IntStream.range(0, 100).mapToObj(i -> data(set("whole", i))).toList());
        List<Object> even = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            even.add(2 * i);
        }
        Query query = Query.where(new Filter.In("whole", even, false)).orderBy(asc("whole"));

        assertThat(world.values("Thing", "whole", query)).hasSize(50);
        assertThat(world.values("Thing", "whole", query.skip(1).take(2))).containsExactly(2, 4);
        assertThat(world.count("Thing", new Filter.In("whole", even, true))).isEqualTo(50);
    }

    @Test
    void values_of_every_type_are_found_in_a_long_list() {
        Instant moment = Instant.parse("2020-02-03T04:05:06.789Z");
        byte[] bytes = {0, 1, -1};
        world.create(
                "Thing",
                set("text", "a\"\\\n\u0001ü"),
                set("flag", true),
                set("big", Long.MAX_VALUE),
                set("real", 0.1),
                set("exact", new BigDecimal("1.10")),
                set("moment", moment),
                set("bytes", bytes),
                set("colour", "GREEN"));

        assertThat(finds("text", "a\"\\\n\u0001ü", i -> "x" + i)).isTrue();
        assertThat(finds("flag", true, i -> true)).isTrue();
        assertThat(finds("big", Long.MAX_VALUE, i -> (long) i)).isTrue();
        assertThat(finds("real", 0.1, i -> (double) i)).isTrue();
        assertThat(finds("exact", new BigDecimal("1.1"), BigDecimal::valueOf)).isTrue();
        assertThat(finds("moment", moment, Instant::ofEpochSecond)).isTrue();
        assertThat(finds("bytes", bytes, i -> Integer.toString(i).getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(finds("colour", "GREEN", i -> "RED")).isTrue();
        assertThat(finds("colour", "RED", i -> "RED")).isFalse();
    }

    private boolean finds(String field, Object value, java.util.function.IntFunction<Object> others) {
        List<Object> values = new ArrayList<>(List.of(value));
        IntStream.range(0, MANY).mapToObj(others).forEach(values::add);
        return world.count("Thing", new Filter.In(field, values, false)) == 1;
    }

    @Test
    void relations_of_more_records_than_parameters_take_one_statement() {
        try (World blog = World.blog(directory.resolve("blog"))) {
            List<WriteData> users = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                users.add(data(set("email", "u" + i)));
            }
            blog.createMany("User", users);
            blog.create("Post", set("title", "p"), set("authorId", MANY));

            assertThat(blog.said(() -> assertThat(blog.find("User", Query.all().include("posts")))
                            .filteredOn(user ->
                                    !user.relation("posts").orElseThrow().isEmpty())
                            .hasSize(1)))
                    .extracting(sql -> sql.substring(0, 7))
                    .hasSize(2);
        }
    }
}
