package dev.tenon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.Result;
import dev.tenon.client.engine.Row;
import dev.tenon.error.ValueOutOfRangeException;
import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.SchemaFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of columns of any native type is answered, also where the server has no operator for the type. */
class NativeTypesTest {
    private static final String MODELS = """
            datasource db {
              provider = "postgresql"
            }

            model Thing {
              id    Int      @id
              oid   Int?     @db.Oid
              small Int?     @db.SmallInt
              money Decimal? @db.Money
              cents Decimal? @db.Decimal(5, 2)
              real  Float?   @db.Real
              xml   String?  @db.Xml
              uuid  String?  @db.Uuid
              bits  String?  @db.VarBit
              flag  Boolean?
              json  Json?    @db.Json
            }
            """;

    private static Engine engine;

    @BeforeAll
    static void open() {
        engine = Engine.open(
                SchemaFile.parse("schema.prisma", MODELS),
                OpenOptions.defaults().url(Asked.url("postgres", "schema=native_types")));
        engine.reset();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @AfterEach
    void deleteAll() {
        engine.script("DELETE FROM \"Thing\"");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2147483648, 2147483648", "4294967295, 4294967295", "-1, 4294967295"})
    void an_oid_goes_up_to_four_billion(long given, long stored) {
        create(1, "oid", given);
        assertThat(rows(Filter.all()).get(0).value("oid")).isEqualTo(stored);
        assertThat(ids(compare("oid", Comparison.EQUAL, given))).containsExactly(1);
        assertThat(ids(in("oid", given))).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({"small, 32768, smallint", "small, -32769, smallint", "oid, 4294967296, oid", "oid, -2147483649, oid"})
    void a_whole_number_that_the_server_refuses_is_named_with_its_type(String field, long number, String type) {
        Object value = field.equals("oid") ? (Object) number : (Object) (int) number;
        assertRefused(field, value, Long.toString(number), type);
    }

    @ParameterizedTest
    @CsvSource({"cents, 1000, 'decimal(5,2)'", "money, 92233720368547758.08, money"})
    void a_decimal_that_the_server_refuses_is_named_with_its_type(String field, BigDecimal number, String type) {
        assertRefused(field, number, number.toPlainString(), type);
    }

    private static void assertRefused(String field, Object value, String number, String type) {
        assertThatThrownBy(() -> create(1, field, value))
                .isInstanceOf(ValueOutOfRangeException.class)
                .hasMessageContaining("Value out of range for the type: value \"" + number
                        + "\" is out of range for type " + type + ", which is that of `" + field + "`");
    }

    @Test
    void xml_is_compared_by_its_text() {
        create(1, "xml", "<a>1</a>");
        assertThat(ids(compare("xml", Comparison.EQUAL, "<a>1</a>"))).containsExactly(1);
        assertThat(ids(compare("xml", Comparison.NOT_EQUAL, "<a>1</a>"))).isEmpty();
        assertThat(ids(in("xml", "<a>1</a>"))).containsExactly(1);
        assertThat(ids(new Filter.Text("xml", Filter.Match.CONTAINS, "1"))).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({"xml, <a/>, <b/>", "json, '{\"a\": 1}', '{\"a\": 2}'"})
    void what_has_no_order_of_its_own_is_sorted_grouped_and_told_apart(String field, String less, String more) {
        create(1, field, more);
        create(2, field, less);
        create(3, field, more);
        List<Order> orders = List.of(new Order.ByField(List.of(), field, Order.Direction.ASCENDING, null));
        assertThat(ids(Filter.all(), orders, List.of())).containsExactly(2, 1, 3);
        assertThat(ids(Filter.all(), orders, List.of(field))).containsExactly(2, 1);
        assertThat(groups(new Request.GroupBy(
                        "Thing",
                        List.of(field),
                        Filter.all(),
                        Filter.all(),
                        orders,
                        0,
                        null,
                        List.of(Aggregation.countOfAll()))))
                .extracting(group -> group.values().get(Aggregation.countOfAll()))
                .containsExactly(1L, 2L);
    }

    @Test
    void oids_and_money_are_summed_and_averaged() {
        create(1, "oid", 4_294_967_295L);
        create(2, "oid", 1L);
        create(3, "money", new BigDecimal("1"));
        create(4, "money", new BigDecimal("2"));
        assertThat(total(Function.SUM, "oid")).isEqualTo(4_294_967_296L);
        assertThat(total(Function.AVERAGE, "oid")).isEqualTo(2_147_483_648.0);
        assertThat(total(Function.MAXIMUM, "oid")).isEqualTo(4_294_967_295L);
        assertThat(total(Function.SUM, "money")).isEqualTo(new BigDecimal("3"));
        assertThat(total(Function.AVERAGE, "money")).isEqualTo(new BigDecimal("1.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "uuid, 00000000-0000-4000-8000-000000000001, a0000000-0000-4000-8000-000000000000",
        "bits, 01, 1",
        "xml, <a/>, <b/>"
    })
    void texts_of_any_type_have_extremes(String field, String least, String most) {
        create(1, field, most);
        create(2, field, least);
        assertThat(total(Function.MINIMUM, field)).isEqualTo(least);
        assertThat(total(Function.MAXIMUM, field)).isEqualTo(most);
    }

    @Test
    void false_is_less_than_true() {
        create(1, "flag", true);
        create(2, "flag", false);
        assertThat(total(Function.MINIMUM, "flag")).isEqualTo(false);
        assertThat(total(Function.MAXIMUM, "flag")).isEqualTo(true);
    }

    @Test
    void an_aggregate_of_any_type_is_a_condition_on_groups() {
        create(1, "oid", 4_294_967_295L);
        Filter having = new Filter.Aggregated(Function.SUM, compare("oid", Comparison.GREATER, 5L));
        assertThat(groups(new Request.GroupBy(
                        "Thing", List.of("id"), Filter.all(), having, List.of(), 0, null, List.of())))
                .hasSize(1);
    }

    @Test
    void oids_and_money_are_reckoned_with() {
        create(1, "oid", 2_147_483_647L);
        create(2, "money", new BigDecimal("10.05"));
        change(1, "oid", Operation.INCREMENT, 1L);
        change(2, "money", Operation.DIVIDE, new BigDecimal("5"));
        assertThat(rows(Filter.all()).get(0).value("oid")).isEqualTo(2_147_483_648L);
        assertThat(rows(Filter.all()).get(1).value("money")).isEqualTo(new BigDecimal("2.01"));
    }

    private static void create(int id, String field, Object value) {
        engine.execute(new Request.Create(
                "Thing",
                new WriteData(List.of(Assignment.set("id", id), Assignment.set(field, value)), List.of()),
                Selection.scalars()));
    }

    private static void change(int id, String field, Operation operation, Object value) {
        engine.execute(new Request.Update(
                "Thing",
                new UniqueWhere("id", List.of(id), Filter.all()),
                new WriteData(List.of(new Assignment(field, operation, value)), List.of()),
                Selection.scalars()));
    }

    private static Object total(Function function, String field) {
        Aggregation total = new Aggregation(function, field);
        return Objects.requireNonNull(groups(new Request.Aggregate("Thing", ReadArguments.all(), List.of(total)))
                .get(0)
                .values()
                .get(total));
    }

    private static List<Result.Group> groups(Request request) {
        return ((Result.Groups) engine.execute(request)).groups();
    }

    private static Filter compare(String field, Comparison comparison, Object value) {
        return new Filter.Compare(field, comparison, value);
    }

    /** Of so many values that a list of them is a parameter where it can be one. */
    private static Filter in(String field, Object value) {
        return new Filter.In(field, IntStream.range(0, 40).mapToObj(i -> value).toList(), false);
    }

    private static List<Object> ids(Filter where) {
        return ids(where, List.of(), List.of());
    }

    private static List<Object> ids(Filter where, List<Order> orders, List<String> distinct) {
        List<Object> ids = new ArrayList<>();
        ReadArguments arguments = new ReadArguments(where, orders, null, 0, null, distinct, Selection.scalars());
        engine.execute(new Request.FindMany("Thing", arguments)).rows().forEach(row -> ids.add(row.value("id")));
        return ids;
    }

    private static List<Row> rows(Filter where) {
        List<Order> byId = List.of(new Order.ByField(List.of(), "id", Order.Direction.ASCENDING, null));
        return engine.execute(new Request.FindMany(
                        "Thing", new ReadArguments(where, byId, null, 0, null, Selection.scalars())))
                .rows();
    }
}
