package dev.tenon.engine;

import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.connectOrCreate;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.in;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.text;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Filter.Match;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of a statement is the same whatever the values are, and a value is never anything but a value. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuesNeverBecomeSqlTest {
    private static final String LONG = "x'\"%".repeat(1 << 18);

    @TempDir
    static Path directory;

    World world;

    @BeforeAll
    void open() {
        world = World.blog(directory);
    }

    @AfterAll
    void close() {
        world.close();
    }

    static List<String> nasty() {
        return List.of(
                "",
                "'",
                "''",
                "\"",
                "`",
                "'; DROP TABLE \"User\"; --",
                "' OR '1'='1",
                "-- comment",
                "/* comment */",
                "\\",
                "\\'",
                "%",
                "_",
                "!",
                "!%!_!!",
                "?",
                "?1",
                ":name",
                "@name",
                "$1",
                "{ts '2024-01-01'}",
                "\n\r\t\u000b\u0001\u007f",
                "\u2028\u2029\ufeff\u200b",
                "NULL",
                "x'00'",
                "ünï🙂");
    }

    private List<String> everything(String value) {
        world.deleteMany("Draft", Ask.and());
        world.deleteMany("Post", Ask.and());
        world.deleteMany("Tag", Ask.and());
        world.deleteMany("User", Ask.and());
        return world.said(() -> {
            world.create(
                    "User",
                    set("email", value),
                    set("name", value),
                    to(
                            "posts",
                            make(
                                    set("title", value),
                                    to("tags", connectOrCreate(by("name", value), set("name", value))))));
            world.createMany("Draft", List.of(data(set("title", value), set("code", value))));
            assertThat(world.update("User", by("email", value), set("nick", value))
                            .value("nick"))
                    .isEqualTo(value);
            world.upsert("User", by("email", value), data(set("email", value)), data(set("name", value)));
            assertThat(world.count("User", eq("name", value))).isEqualTo(1);
            assertThat(world.count("User", in("name", value, "other"))).isEqualTo(1);
            assertThat(world.find(
                            "User",
                            Query.all().cursor(by("nick", value)).take(1).include("posts")))
                    .extracting(row -> row.value("email"))
                    .containsExactly(value);
            assertThat(world.values("Tag", "name", Query.all())).containsExactly(value);
        });
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("nasty")
    void a_text_is_only_a_value(String value) {
        assertThat(everything(value)).isEqualTo(everything("plain"));
        assertThat(world.said(() -> assertThat(world.count("User", text("email", Match.CONTAINS, value)))
                        .isEqualTo(value.isEmpty() || "plain".contains(value) ? 1 : 0)))
                .hasSize(1);
    }

    @Tag("embedded")
    @Test
    void a_text_of_a_mebibyte_is_only_a_value_too() {
        assertThat(everything(LONG)).isEqualTo(everything("plain"));
    }

    @Tag("embedded")
    @Test
    void a_part_of_text_longer_than_the_database_takes_is_refused_and_the_client_goes_on() {
        assertThatThrownBy(() -> world.count("User", text("email", Match.CONTAINS, LONG)))
                .isInstanceOf(DatabaseException.class);
        everything("plain");
    }

    static Stream<String> broken() {
        Stream<String> halves = Stream.of("\uD83D", "\uDE00x", "x\uD83D");
        return World.keepsZero() ? halves : Stream.concat(halves, Stream.of("a\0b", "\0"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("broken")
    void a_text_that_would_not_come_back_is_refused(String value) {
        everything("plain");
        for (Runnable use : List.<Runnable>of(
                () -> world.create("User", set("email", value)),
                () -> world.count("User", eq("email", value)),
                () -> world.count("User", text("email", Match.ENDS_WITH, value)),
                () -> world.unique("User", by("email", value), Query.all()),
                () -> world.find("User", Query.all().cursor(by("email", value))),
                () -> world.upsert("User", by("email", value), data(set("email", value)), data()))) {
            assertThatThrownBy(use::run).isInstanceOf(InvalidArgumentException.class);
        }
        assertThat(world.count("User")).isEqualTo(1);
    }
}
