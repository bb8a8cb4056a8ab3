package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.compare;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.not;
import static dev.tenon.engine.Ask.or;
import static dev.tenon.engine.Ask.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tenon.client.engine.Result;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.Order.Direction;
import dev.tenon.plan.request.Request;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregateTest {
    private static final Aggregation ALL = Aggregation.countOfAll();

    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void five_things() {
        world = World.open(directory, Schemas.VALUES);
        thing("a", 1, "1.1", 0.5, 5_000_000_000L, true);
        thing("a", 2, "2.2", 1.5, 1L, false);
        thing("b", 3, "100.3", null, null, true);
        thing("b", null, null, 2.0, 7L, true);
        world.create("Thing");
    }

    private void thing(String text, Integer whole, String exact, Double real, Long big, boolean flag) {
        world.create(
                "Thing",
                set("text", text),
                set("whole", whole),
                set("exact", exact == null ? null : new BigDecimal(exact)),
                set("real", real),
                set("big", big),
                set("flag", flag),
                set("moment", whole == null ? null : Instant.ofEpochSecond(whole)));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Aggregation of(Function function, String field) {
        return new Aggregation(function, field);
    }

    private Map<Aggregation, Object> aggregate(Query query, Aggregation... values) {
        Result result = world.engine().execute(new Request.Aggregate("Thing", query.arguments(), List.of(values)));
        List<Result.Group> groups = ((Result.Groups) result).groups();
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).by()).isEmpty();
        return groups.get(0).values();
    }

    private Object one(Query query, Function function, String field) {
        return aggregate(query, of(function, field)).get(of(function, field));
    }

    private List<Result.Group> groups(Request.GroupBy request) {
        return ((Result.Groups) world.engine().execute(request)).groups();
    }

    private static Request.GroupBy byText(Filter where, Filter having, Order order, Aggregation... values) {
        return new Request.GroupBy(
                "Thing", List.of("text"), where, having, List.of(order), 0, null, Arrays.asList(values));
    }

    private static List<Object> texts(List<Result.Group> groups) {
        return groups.stream().map(group -> group.by().get("text")).toList();
    }

    @Test
    void numbers_are_counted_summed_and_averaged_exactly() {
        Query all = Query.all();

        assertThat(aggregate(all, ALL, of(Function.COUNT, "whole"), of(Function.COUNT, "text")))
                .containsEntry(ALL, 5L)
                .containsEntry(of(Function.COUNT, "whole"), 3L)
                .containsEntry(of(Function.COUNT, "text"), 4L);
        assertThat(one(all, Function.SUM, "whole")).isEqualTo(6L);
        assertThat(one(all, Function.SUM, "big")).isEqualTo(5_000_000_008L);
        assertThat(one(all, Function.SUM, "real")).isEqualTo(4.0);
        assertThat(one(all, Function.SUM, "exact")).isEqualTo(new BigDecimal("103.6"));
        assertThat(one(all, Function.AVERAGE, "whole")).isEqualTo(2.0);
        assertThat((BigDecimal) one(all, Function.AVERAGE, "exact"))
                .isCloseTo(new BigDecimal("34.53333333333333333333333333333333"), within(new BigDecimal("1e-16")));
    }

    @Test
    void extremes_have_the_fields_type() {
        Query all = Query.all();

        assertThat(one(all, Function.MINIMUM, "exact")).isEqualTo(new BigDecimal("1.1"));
        assertThat(one(all, Function.MAXIMUM, "exact")).isEqualTo(new BigDecimal("100.3"));
        assertThat(one(all, Function.MAXIMUM, "text")).isEqualTo("b");
        assertThat(one(all, Function.MINIMUM, "moment")).isEqualTo(Instant.ofEpochSecond(1));
        assertThat(one(all, Function.MAXIMUM, "whole")).isEqualTo(3);
    }

    @Test
    void of_nothing_only_the_count_is_a_number() {
        Query none = Query.where(eq("id", 99));

        assertThat(one(none, Function.COUNT, "whole")).isEqualTo(0L);
        assertThat(one(none, Function.SUM, "exact")).isNull();
        assertThat(one(none, Function.AVERAGE, "whole")).isNull();
        assertThat(one(none, Function.MINIMUM, "exact")).isNull();
    }

    @Test
    void only_the_records_of_the_page_count() {
        assertThat(one(Query.all().orderBy(asc("id")).skip(1).take(2), Function.SUM, "whole"))
                .isEqualTo(5L);
        assertThat(one(Query.all().orderBy(asc("id")).cursor(by("id", 2)), Function.SUM, "whole"))
                .isEqualTo(5L);
        assertThat(one(Query.all().orderBy(asc("id")).take(-4), Function.COUNT, "text"))
                .isEqualTo(3L);
        assertThat(aggregate(Query.all().cursor(by("id", 4)), ALL)).containsEntry(ALL, 2L);
    }

    @Test
    void groups_share_values_and_null_is_one() {
        List<Result.Group> groups =
                groups(byText(Filter.all(), Filter.all(), asc("text"), ALL, of(Function.SUM, "whole")));

        boolean low = World.sortsNullLow();
        assertThat(texts(groups))
                .containsExactlyElementsOf(low ? Arrays.asList(null, "a", "b") : Arrays.asList("a", "b", null));
        assertThat(groups.get(low ? 0 : 2).values())
                .containsEntry(ALL, 1L)
                .containsEntry(of(Function.SUM, "whole"), null);
        for (Result.Group group : low ? groups.subList(1, 3) : groups.subList(0, 2)) {
            assertThat(group.values()).containsEntry(ALL, 2L).containsEntry(of(Function.SUM, "whole"), 3L);
        }
    }

    @Test
    void conditions_on_groups_are_about_aggregates_or_shared_fields() {
        Filter twice = new Filter.Aggregated(Function.COUNT, compare("id", Comparison.GREATER, 1));
        Filter large = new Filter.Aggregated(Function.SUM, compare("exact", Comparison.GREATER, new BigDecimal("50")));
        Filter mean = new Filter.Aggregated(Function.AVERAGE, compare("whole", Comparison.EQUAL, 1.5));

        assertThat(texts(groups(byText(Filter.all(), twice, asc("text"))))).containsExactly("a", "b");
        assertThat(texts(groups(byText(Filter.all(), twice.and(large), asc("text")))))
                .containsExactly("b");
        assertThat(texts(groups(byText(Filter.all(), or(large, mean), asc("text")))))
                .containsExactly("a", "b");
        assertThat(texts(groups(byText(Filter.all(), not(twice), asc("text"))))).containsExactly((Object) null);
        assertThat(texts(groups(byText(Filter.all(), eq("text", "a"), asc("text")))))
                .containsExactly("a");
        assertThat(texts(groups(byText(eq("flag", true), twice, asc("text"))))).containsExactly("b");
    }

    @Test
    void a_condition_on_an_aggregate_may_have_parts() {
        Filter half = eq("exact", new BigDecimal("3.3"));
        Filter not = new Filter.Aggregated(Function.SUM, not(half));
        Filter either = new Filter.Aggregated(Function.SUM, or(half, eq("exact", new BigDecimal("100.3"))));

        assertThat(texts(groups(byText(Filter.all(), not, asc("text"))))).containsExactly("b");
        assertThat(texts(groups(byText(Filter.all(), either, asc("text"))))).containsExactly("a", "b");
    }

    @Test
    void groups_are_sorted_by_aggregates_and_cut_into_pages() {
        Order bySum = new Order.ByAggregate(of(Function.SUM, "exact"), Direction.DESCENDING);

        assertThat(texts(groups(byText(Filter.all(), Filter.all(), bySum))))
                .filteredOn(text -> text != null)
                .containsExactly("b", "a");
        assertThat(texts(groups(new Request.GroupBy(
                        "Thing",
                        List.of("text", "flag"),
                        Filter.all(),
                        Filter.all(),
                        List.of(first("text"), first("flag")),
                        1,
                        2,
                        List.of()))))
                .containsExactly("a", "a");
        assertThat(texts(groups(new Request.GroupBy(
                        "Thing",
                        List.of("text"),
                        Filter.all(),
                        Filter.all(),
                        List.of(first("text")),
                        0,
                        -2,
                        List.of()))))
                .containsExactly("a", "b");
    }

    @Test
    void what_groups_do_not_share_is_refused() {
        assertThatThrownBy(() -> groups(byText(Filter.all(), Filter.all(), asc("whole"))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("whole")
                .hasMessageContaining("text");
        assertThatThrownBy(() -> groups(byText(Filter.all(), eq("whole", 1), asc("text"))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("whole of Thing");
        assertThatThrownBy(() -> one(Query.all(), Function.SUM, "text"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`text`");
    }

    /** Ascending, and null before all others. */
    private static Order first(String field) {
        return new Order.ByField(List.of(), field, Direction.ASCENDING, Order.Nulls.FIRST);
    }
}
