package dev.tenon.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.Row;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.SchemaFile;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A value is found by itself, whatever native type its column has: a parameter is sent as the column keeps it. */
class NativeFiltersTest {
    private static final String NOON = "1970-01-01T12:34:56.789Z";
    private static Engine engine;

    @BeforeAll
    static void open() {
        engine = Engine.open(
                SchemaFile.parse("schema.prisma", TypesTest.MODELS),
                OpenOptions.defaults().url(TestServer.get().database()));
        engine.push();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @AfterEach
    void deleteAll() {
        engine.script("DELETE FROM Thing");
    }

    @Test
    void times_of_day_are_compared_as_such() {
        create(1, "time", Instant.parse(NOON));
        assertThat(ids(compare("time", Comparison.EQUAL, Instant.parse(NOON)))).containsExactly(1);
        assertThat(ids(compare("time", Comparison.LESS, Instant.parse("1970-01-01T13:00:00Z"))))
                .containsExactly(1);
        assertThat(ids(compare("time", Comparison.GREATER, Instant.parse("1970-01-01T13:00:00Z"))))
                .isEmpty();
        assertThat(ids(in("time", Instant.parse(NOON)))).containsExactly(1);
    }

    @Test
    void a_day_is_found_by_any_moment_of_it() {
        create(1, "day", Instant.parse("2020-01-01T23:00:00Z"));
        assertThat(ids(compare("day", Comparison.EQUAL, Instant.parse("2020-01-01T10:00:00Z"))))
                .containsExactly(1);
        assertThat(ids(in("day", Instant.parse("2020-01-01T10:00:00Z")))).containsExactly(1);
        assertThat(ids(compare("day", Comparison.LESS, Instant.parse("2020-01-01T10:00:00Z"))))
                .isEmpty();
    }

    @Test
    void numbers_of_32_bits_are_found_by_the_digits_that_they_were_given_with() {
        create(1, "single", 0.1);
        assertThat(ids(compare("single", Comparison.EQUAL, 0.1))).containsExactly(1);
        assertThat(ids(in("single", 0.1))).containsExactly(1);
    }

    @Test
    void bits_are_found_by_the_bytes_that_they_are() {
        create(1, "bits", new byte[] {1, -128});
        assertThat(ids(compare("bits", Comparison.EQUAL, new byte[] {1, -128}))).containsExactly(1);
        assertThat(ids(in("bits", new byte[] {1, -128}))).containsExactly(1);
        assertThat(ids(compare("bits", Comparison.EQUAL, new byte[] {1, -127}))).isEmpty();
    }

    @Test
    void whole_numbers_without_a_sign_go_up_to_four_billion() {
        create(1, "uint", 4_294_967_295L);
        assertThat(ids(compare("uint", Comparison.GREATER, 2_147_483_647L))).containsExactly(1);
        assertThat(rows(Filter.all()).get(0).value("uint")).isEqualTo(4_294_967_295L);
    }

    private static void create(int id, String field, Object value) {
        engine.execute(new Request.Create(
                "Thing",
                new WriteData(List.of(Assignment.set("id", id), Assignment.set(field, value)), List.of()),
                Selection.scalars()));
    }

    private static Filter compare(String field, Comparison comparison, Object value) {
        return new Filter.Compare(field, comparison, value);
    }

    /** Of so many values that a list of them is a parameter where it can be one. */
    private static Filter in(String field, Object value) {
        return new Filter.In(field, IntStream.range(0, 40).mapToObj(i -> value).toList(), false);
    }

    private static List<Object> ids(Filter where) {
        return rows(where).stream().map(row -> row.value("id")).toList();
    }

    private static List<Row> rows(Filter where) {
        ReadArguments all = ReadArguments.all();
        return engine.execute(new Request.FindMany(
                        "Thing", new ReadArguments(where, all.orderBy(), null, 0, null, Selection.scalars())))
                .rows();
    }
}
