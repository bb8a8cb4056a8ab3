package dev.tenon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.request.FieldReference;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.Order.Direction;
import dev.tenon.plan.request.Order.Nulls;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.Selection.Include;
import dev.tenon.plan.request.Selection.RelationCount;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plans of reads that choose, count, leave out and group. */
class ReadPlanTest {
    private static final Schema SCHEMA = SchemaFile.parse("schema.prisma", """
            generator client {
              provider        = "tenon"
              previewFeatures = ["views"]
            }
            datasource db {
              provider = "sqlite"
              url      = "file:./unused.db"
            }
            model User {
              id    Int    @id
              email String @unique
              age   Int?
              data  Json?
              posts Post[]
              teams Team[]
            }
            model Post {
              id       Int   @id
              title    String
              rating   Decimal
              author   User  @relation(fields: [authorId], references: [id])
              authorId Int
            }
            model Team {
              id      Int    @id
              members User[]
            }
            view Fame {
              name  String
              likes Int?
              data  Json
            }
            """);

    private static void assertPlan(Request request, String expected) {
        Planner planner = new Planner(SCHEMA, Capabilities.of(10, Ability.values()));
        assertThat(PlanText.of(planner.plan(request))).isEqualTo(expected);
        assertThat(planner.plan(request)).isEqualTo(planner.plan(request));
    }

    private static ReadArguments all(Filter where, Selection selection) {
        return new ReadArguments(where, List.of(), null, 0, null, selection);
    }

    private static Order by(String field, Nulls nulls) {
        return new Order.ByField(List.of(), field, Direction.ASCENDING, nulls);
    }

    @Test
    void keys_that_relations_need_are_read_and_left_out_again() {
        Selection titles = new Selection(List.of("title"), List.of(), List.of());
        Selection selection = new Selection(
                List.of("email"),
                List.of(new Include("posts", all(Filter.all(), titles)), new Include("teams", ReadArguments.all())),
                List.of());
        assertPlan(new Request.FindMany("User", all(Filter.all(), selection)), """
                #0 read User
                load into #0
                  posts of id by authorId: Post
                    keep title
                  teams of id through _TeamToUser.B → A: Team
                keep email in #0
                READ: rows of #0
                """);
    }

    @Test
    void relations_are_counted_with_the_records() {
        Filter good = new Filter.Compare("id", Comparison.GREATER, 1);
        Selection selection = new Selection(
                null, List.of(), List.of(new RelationCount("posts", good), new RelationCount("teams", good)));
        assertPlan(new Request.FindUnique("User", new UniqueWhere("id", List.of(1), Filter.all()), selection), """
                #0 read User where id = ? counting posts = Post[id=authorId] where id > ? counting teams = _TeamToUser[id=B] where some Team[A=id] where id > ?
                READ: rows of #0
                """);
    }

    @Test
    void a_cursor_distinct_values_and_placed_nulls() {
        ReadArguments arguments = new ReadArguments(
                Filter.all(),
                List.of(by("age", Nulls.LAST)),
                null,
                0,
                -3,
                List.of("age", "email"),
                Selection.scalars());
        assertPlan(new Request.FindMany("User", arguments), """
                #0 read User by age? ↓ nulls first, id ↓ distinct age, email skip 0 take 3 backwards
                READ: rows of #0
                """);
    }

    @Test
    void fields_are_compared_with_fields() {
        Filter filter = new Filter.And(List.of(
                new Filter.Compare("id", Comparison.LESS, new FieldReference("age")),
                new Filter.Text("email", Filter.Match.CONTAINS, "x", true),
                new Filter.Json("data", List.of("a", "0"), Filter.JsonMatch.LESS, "1", false)));
        assertPlan(new Request.Count("User", filter), """
                #0 count User where (id < age and email contains ? in any case and data[a, 0] less ?)
                READ: count of #0
                """);
    }

    @Test
    void an_aggregate_reads_what_it_is_about() {
        ReadArguments window =
                new ReadArguments(Filter.all(), List.of(by("email", null)), null, 1, 5, Selection.scalars());
        List<Aggregation> values = List.of(Aggregation.countOfAll(), new Aggregation(Function.AVERAGE, "age"));
        assertPlan(new Request.Aggregate("User", window, values), """
                #0 count(*), average(age) of User by email ↑, id ↑ skip 1 take 5
                READ: groups of #0
                """);
    }

    @Test
    void groups_have_conditions_orders_and_pages() {
        Filter large = new Filter.Aggregated(Function.SUM, new Filter.Compare("rating", Comparison.GREATER, 5));
        Order byCount = new Order.ByAggregate(Aggregation.countOfAll(), Direction.DESCENDING);
        assertPlan(
                new Request.GroupBy(
                        "Post",
                        List.of("authorId"),
                        new Filter.Text("title", Filter.Match.STARTS_WITH, "a"),
                        large,
                        List.of(byCount),
                        0,
                        2,
                        List.of(new Aggregation(Function.MAXIMUM, "rating"))),
                """
                #0 group Post where title starts_with ? by authorId having sum(rating > ?) sorted by count(*) ↓, authorId ↑ skip 0 take 2 → maximum(rating)
                READ: groups of #0
                """);
    }

    @Test
    void a_condition_on_an_aggregate_is_about_values_alone() {
        Filter sum = new Filter.Aggregated(Function.SUM, new Filter.Compare("rating", Comparison.GREATER, 5));
        assertThatThrownBy(() -> assertPlan(groupsHaving(new Filter.Aggregated(Function.MAXIMUM, sum)), ""))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("an aggregate of an aggregate");
        Filter author = new Filter.Related("author", Filter.Quantifier.IS, Filter.all());
        assertThatThrownBy(() -> assertPlan(groupsHaving(new Filter.Aggregated(Function.MAXIMUM, author)), ""))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContainingAll("an aggregate of the relation `author`", "Post");
    }

    private static Request groupsHaving(Filter having) {
        return new Request.GroupBy("Post", List.of("authorId"), Filter.all(), having, List.of(), 0, null, List.of());
    }

    @Test
    void a_page_of_a_view_without_a_key_is_sorted_by_all_that_can_be() {
        ReadArguments page =
                new ReadArguments(Filter.all(), List.of(by("likes", null)), null, 0, 2, Selection.scalars());
        assertPlan(new Request.FindMany("Fame", page), """
                #0 read Fame by likes? ↑, name ↑ skip 0 take 2
                READ: rows of #0
                """);
    }

    @Test
    void records_are_not_sorted_by_an_aggregate() {
        Order byCount = new Order.ByAggregate(Aggregation.countOfAll(), Direction.DESCENDING);
        ReadArguments arguments = new ReadArguments(Filter.all(), List.of(byCount), null, 0, null, Selection.scalars());
        assertThatThrownBy(() -> assertPlan(new Request.FindMany("User", arguments), ""))
                .isInstanceOf(InvalidArgumentException.class);
    }
}
