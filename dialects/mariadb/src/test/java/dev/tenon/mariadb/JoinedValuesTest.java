package dev.tenon.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.Row;
import dev.tenon.error.DatabaseLimitException;
import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.SchemaFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read in the statement of another record is what a statement of its own would read, from columns of every type. */
class JoinedValuesTest {
    private static final List<String> SAID = Collections.synchronizedList(new ArrayList<>());
    private static Engine engine;

    @BeforeAll
    static void open() {
        String models = TypesTest.MODELS.replace("color    Color?", """
                color    Color?
                holder   Holder @relation(fields: [holderId], references: [id])
                holderId Int    @default(1)
                """) + """
                model Holder {
                  id     Int     @id
                  things Thing[]
                }
                """;
        engine = Engine.open(
                SchemaFile.parse("schema.prisma", models),
                OpenOptions.defaults().url(TestServer.get().database()).listener(event -> SAID.add(event.sql())));
        engine.push();
        engine.script("INSERT INTO Holder (id) VALUES (1)");
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @AfterEach
    void deleteAll() {
        engine.script("DELETE FROM Thing");
    }

    static Stream<Arguments> values() {
        return Stream.concat(
                TypesTest.values(),
                Stream.of(
                        Arguments.of("bytes", new byte[] {0, 34, 92, -1}),
                        Arguments.of("blob", new byte[0]),
                        Arguments.of("binary", new byte[] {0, 1, -1}),
                        Arguments.of("bits", new byte[] {1, -128}),
                        Arguments.of("bits", new byte[] {0, 1}),
                        Arguments.of("json", " [ ] "),
                        Arguments.of("json", "1e400"),
                        Arguments.of("json", "{\"zero\":\"\\u0000\"}")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_of_a_native_type_comes_back_as_it_was(String field, Object value) {
        create(1, Assignment.set(field, value));
        assertThat(joined().get(0).value(field)).isEqualTo(value);
        assertThat(joined()).usingRecursiveComparison().isEqualTo(apart());
    }

    @Test
    void every_double_keeps_all_its_digits() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Double> values = Stream.generate(() -> Double.longBitsToDouble(random.nextLong()))
                .filter(Double::isFinite)
                .limit(500)
                .toList();
        for (int i = 0; i < values.size(); i++) {
            create(i, Assignment.set("real", values.get(i)));
        }
        assertThat(joined())
                .extracting(row -> row.value("real"))
                .as("seed " + seed)
                .isEqualTo(values);
    }

    /** What the server would write with these zeros is no JSON. */
    @Test
    void numbers_that_a_column_fills_up_with_zeros_are_numbers() {
        engine.script("ALTER TABLE Thing MODIFY small INT ZEROFILL NULL");
        create(1, Assignment.set("small", 7), Assignment.set("year", 2024));
        assertThat(joined().get(0).value("small")).isEqualTo(7);
        assertThat(joined().get(0).value("year")).isEqualTo(2024);
        engine.script("ALTER TABLE Thing MODIFY small INT NULL");
    }

    @Test
    void a_stored_number_beyond_the_fields_type_is_said_so() {
        engine.script("INSERT INTO Thing (id, ubig) VALUES (1, 18446744073709551615)");
        assertThatThrownBy(JoinedValuesTest::joined)
                .isInstanceOf(InvalidStoredValueException.class)
                .hasMessageContaining("`ubig` of the table `Thing`");
    }

    @Test
    void a_relation_is_never_cut() {
        String megabyte = "x".repeat(1 << 20);
        for (int i = 0; i < 3; i++) {
            create(i, Assignment.set("long", megabyte));
        }
        assertThat(joined()).extracting(row -> row.value("long")).containsExactly(megabyte, megabyte, megabyte);
    }

    @Test
    void a_record_that_is_longer_than_the_server_makes_json_is_told_of_and_not_left_out() {
        create(1);
        create(2, Assignment.set("long", "\0".repeat(12_000_000)));
        assertThatThrownBy(JoinedValuesTest::joined)
                .isInstanceOf(DatabaseLimitException.class)
                .hasMessageContainingAll("`things`", "LoadStrategy.QUERY");
        assertThat(apart()).hasSize(2);
    }

    private static void create(int id, Assignment... values) {
        List<Assignment> all = new ArrayList<>(List.of(values));
        all.add(Assignment.set("id", id));
        engine.execute(new Request.Create("Thing", new WriteData(all, List.of()), Selection.scalars()));
    }

    private static List<Row> joined() {
        SAID.clear();
        List<Row> things = things(LoadStrategy.JOIN);
        assertThat(SAID).hasSize(1);
        return things;
    }

    private static List<Row> apart() {
        return things(LoadStrategy.QUERY);
    }

    private static List<Row> things(LoadStrategy strategy) {
        List<Order> byId = List.of(new Order.ByField(List.of(), "id", Order.Direction.ASCENDING));
        ReadArguments all = new ReadArguments(Filter.all(), byId, null, 0, null, Selection.scalars());
        Selection things = new Selection(List.of(new Selection.Include("things", all)));
        return engine.execute(new Request.FindMany("Holder", ReadArguments.all().reading(things.loading(strategy))))
                .rows()
                .get(0)
                .relation("things")
                .orElseThrow();
    }
}
