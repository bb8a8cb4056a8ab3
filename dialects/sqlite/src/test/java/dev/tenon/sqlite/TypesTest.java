package dev.tenon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.testkit.TestDatabases;
import dev.tenon.testkit.TypesSuite;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every database promises of types, and what this one does beside it. */
class TypesTest extends TypesSuite {
    @Override
    protected TestDatabases databases() {
        return new SqliteFiles();
    }

    static Stream<Arguments> furtherValues() {
        return Stream.of(
                Arguments.of("real", Double.MIN_VALUE),
                Arguments.of("at", Instant.parse("0000-01-01T00:00:00Z")),
                Arguments.of("json", "{\"a\":[1,null]}"),
                Arguments.of("json", "1.0"),
                Arguments.of("json", " -0 "));
    }

    @ParameterizedTest
    @MethodSource("furtherValues")
    void what_others_write_in_their_own_way_comes_back_as_it_was(String field, Object value) {
        assertFoundByItself(field, value);
        assertThat(read(field)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000", "1e-1000"})
    void a_decimal_of_absurd_length_is_refused(BigDecimal value) {
        assertThatThrownBy(() -> store("exact", value)).isInstanceOf(InvalidArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{", "[1,]", "'a'", "1 2"})
    void a_text_that_is_no_json_is_refused(String text) {
        assertThatThrownBy(() -> store("json", text))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("A text that is no JSON cannot be stored");
        assertThat(text("SELECT CAST(count(*) AS TEXT) FROM Thing")).isEqualTo("0");
    }

    @Test
    void a_moment_is_cut_to_milliseconds_and_stored_as_text_that_sorts() {
        store("at", Instant.parse("2024-01-01T12:00:00.123999Z"));
        assertThat(read("at")).isEqualTo(Instant.parse("2024-01-01T12:00:00.123Z"));
        assertThat(text("SELECT at FROM Thing")).isEqualTo("2024-01-01T12:00:00.123+00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "'2024-01-01 12:00:00', 2024-01-01T12:00:00Z",
        "2024-01-01T12:00:00Z, 2024-01-01T12:00:00Z",
        "2024-01-01T12:00:00.5+02:00, 2024-01-01T10:00:00.5Z",
        "2024-01-01T12:00, 2024-01-01T12:00:00Z",
        "2024-01-01, 2024-01-01T00:00:00Z"
    })
    void moments_that_others_wrote_are_understood(String stored, Instant expected) {
        execute("INSERT INTO Thing (id, at) VALUES (1, ?)", stored);
        assertThat(read("at")).isEqualTo(expected);
    }

    @Test
    void a_number_in_a_column_of_moments_is_milliseconds() {
        execute("INSERT INTO Thing (id, at) VALUES (1, 1704110400123)");
        assertThat(read("at")).isEqualTo(Instant.ofEpochMilli(1704110400123L));
    }

    @ParameterizedTest
    @CsvSource({
        "small, 3000000000",
        "small, '''x'''",
        "small, 1.5",
        "flag, 2",
        "at, '''yesterday'''",
        "exact, '''x'''",
        "color, '''PINK'''",
        "text, x'00'",
        "bytes, '''x'''",
        "real, '''x'''",
        "big, 1e30"
    })
    void a_stored_value_of_another_type_is_refused_with_its_column(String field, String literal) {
        execute("INSERT INTO Thing (id, " + field + ") VALUES (1, " + literal + ")");
        assertThatThrownBy(() -> read(field))
                .isInstanceOf(InvalidStoredValueException.class)
                .hasMessageContaining("`" + field + "`")
                .hasMessageContaining("`Thing`");
    }
}
