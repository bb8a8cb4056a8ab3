package dev.tenon.engine;

import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.TenonException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of every type come back exactly, or are refused. */
class ValuesTest {
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

    static Stream<Arguments> values() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Stream<List<?>> values = Stream.of(
                List.of(
                        "text",
                        "",
                        " ",
                        "plain",
                        "NULL",
                        "1",
                        "1.0",
                        "0x10",
                        "ünï ✓ 漢字",
                        "👩‍👩‍👧 𝔘",
                        "tab\tline\nreturn\r",
                        World.keepsZero() ? "a\0b" : "ab",
                        "x".repeat(1 << 20)),
                List.of("flag", true, false),
                List.of("whole", 0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE),
                List.of("big", 0L, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE),
                List.of("real", 0.0, 0.1, -1.5e300, Double.MIN_VALUE, Double.MAX_VALUE, 1e15, 3.0),
                List.of(
                        "exact",
                        BigDecimal.ZERO,
                        new BigDecimal("0.1"),
                        new BigDecimal("-1E-30"),
                        new BigDecimal("123456789012345678901234567890.123456789012345678901234567891"),
                        new BigDecimal("9007199254740993")),
                List.of(
                        "moment",
                        Instant.EPOCH,
                        Instant.parse("2024-02-29T23:59:59.999Z"),
                        Instant.ofEpochMilli(-1),
                        Instant.parse("0001-01-01T00:00:00.001Z"),
                        Instant.parse("9999-12-31T23:59:59.999Z")),
                List.of("bytes", new byte[0], all),
                List.of(
                        "json",
                        "{\"a\": [1, null, true], \"ü\": \"\"}",
                        "1.0",
                        "123456789012345678901234567890",
                        "\"1\"",
                        "null",
                        "true"),
                List.of("colour", "RED", "GREEN"));
        return values.flatMap(list -> list.stream().skip(1).map(value -> Arguments.of(list.get(0), value)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("values")
    void a_value_comes_back_as_it_was_given(String field, Object value) {
        assertThat(world.create("Thing", set(field, value)).value(field)).isEqualTo(value);
        assertThat(world.get("Thing", by("id", 1)).value(field)).isEqualTo(value);
        world.create("Thing");
        assertThat(world.update("Thing", by("id", 2), set(field, value)).value(field))
                .isEqualTo(value);
        assertThat(world.count("Thing", eq(field, value))).isEqualTo(2);
        assertThat(world.count("Thing", Ask.in(field, value))).isEqualTo(2);
    }

    @ParameterizedTest
    @Tag("embedded")
    @ValueSource(strings = {"{\"zero\":\"\\u0000\"}", "1e400", "-0", " [ ] "})
    void json_that_is_kept_as_text_comes_back_to_the_letter(String value) {
        a_value_comes_back_as_it_was_given("json", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "flag", "whole", "big", "real", "exact", "moment", "bytes", "json", "colour"})
    void null_comes_back_as_null(String field) {
        assertThat(world.create("Thing", set(field, null)).value(field)).isNull();
        assertThat(world.create("Thing").value(field)).isNull();
        assertThat(world.count("Thing", Ask.isNull(field))).isEqualTo(2);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("text", World.keepsZero() ? "\uDE00" : "a\0b"),
                Arguments.of("text", "half \uD83D"),
                Arguments.of("text", "\uDE00 half"),
                Arguments.of("real", Double.NaN),
                Arguments.of("real", Double.POSITIVE_INFINITY),
                Arguments.of("exact", new BigDecimal("1E2000")),
                Arguments.of("moment", Instant.parse("+10000-01-01T00:00:00Z")),
                Arguments.of("moment", Instant.MIN),
                Arguments.of("colour", "BLUE"));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("refused")
    void what_would_not_come_back_is_refused_in_every_place(String field, Object value) {
        world.create("Thing", set("whole", 1));

        for (Runnable use : List.<Runnable>of(
                () -> world.create("Thing", set(field, value)),
                () -> world.createMany("Thing", List.of(data(), data(set(field, value)))),
                () -> world.update("Thing", by("id", 1), set(field, value)),
                () -> world.updateMany("Thing", eq("whole", 1), set(field, value)),
                () -> world.count("Thing", eq(field, value)))) {
            Assertions.assertThatThrownBy(use::run)
                    .isInstanceOf(dev.tenon.error.InvalidArgumentException.class)
                    .extracting(failure -> ((TenonException) failure).cure())
                    .asString()
                    .isNotBlank();
        }
        assertThat(world.count("Thing")).isEqualTo(1);
        assertThat(world.get("Thing", by("id", 1)).value(field)).isNull();
    }

    @Test
    void a_moment_is_kept_to_the_millisecond() {
        Instant precise = Instant.parse("2024-01-01T00:00:00.123456789Z");

        assertThat(world.create("Thing", set("moment", precise)).value("moment"))
                .isEqualTo(Instant.parse("2024-01-01T00:00:00.123Z"));
    }

    @Test
    void decimals_are_equal_and_sorted_as_numbers() {
        for (String number : List.of("10", "9", "-1.5", "-10", "0.5", "0.50000000000000000000001")) {
            world.create("Thing", set("exact", new BigDecimal(number)));
        }

        assertThat(world.count("Thing", eq("exact", new BigDecimal("10.00")))).isEqualTo(1);
        assertThat(world.values(
                        "Thing", "exact", Query.where(Ask.isNotNull("exact")).orderBy(Ask.asc("exact"))))
                .extracting(Object::toString)
                .containsExactly("-10", "-1.5", "0.5", "0.50000000000000000000001", "9", "10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{", "[1,]", "'a'", "1 2", "{\"a\": 01}", "[\"\\x\"]"})
    void a_text_that_is_no_json_is_refused_alike_by_name_of_its_field(String text) {
        Assertions.assertThatThrownBy(() -> world.create("Thing", set("json", text)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContainingAll("A text that is no JSON cannot be stored", "`json` in a request for `Thing`");
        Assertions.assertThatThrownBy(() -> world.count("Thing", eq("json", text)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("A text that is no JSON");
        assertThat(world.count("Thing")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "[\"\\udc00\"]", "{\"\\ud83d\":1}"})
    void half_a_character_in_json_is_kept_or_refused_but_never_changed(String json) {
        try {
            world.create("Thing", set("json", json));
        } catch (TenonException refused) {
            assertThat(world.count("Thing")).isZero();
            return;
        }
        assertThat(world.get("Thing", by("id", 1)).value("json")).isEqualTo(json);
    }

    @Test
    void json_deeper_than_a_database_looks_into_is_refused() {
        String deep = "[".repeat(1001) + "]".repeat(1001);

        Assertions.assertThatThrownBy(() -> world.create("Thing", set("json", deep)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("recursion limit exceeded");
        assertThat(world.count("Thing")).isZero();
    }
}
