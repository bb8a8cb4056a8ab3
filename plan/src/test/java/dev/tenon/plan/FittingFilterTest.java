package dev.tenon.plan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.request.FieldReference;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Filter.Holds;
import dev.tenon.plan.request.Filter.JsonMatch;
import dev.tenon.plan.request.Filter.Match;
import dev.tenon.plan.request.Filter.Quantifier;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be asked of a field is refused before a database is asked, by the names of model and field. */
class FittingFilterTest {
    private static final Schema SCHEMA = SchemaFile.parse("schema.prisma", """
            datasource db {
              provider = "sqlite"
              url      = "file:./unused.db"
            }
            model User {
              id    Int     @id
              name  String
              flag  Boolean
              data  Json
              bytes Bytes
              posts Post[]
            }
            model Post {
              id     Int  @id
              user   User @relation(fields: [userId], references: [id])
              userId Int
            }
            """);

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of("id", new Filter.Text("id", Match.CONTAINS, "1")),
                Arguments.of("flag", new Filter.Text("flag", Match.ENDS_WITH, new FieldReference("name"))),
                Arguments.of("id", new Filter.Search(List.of("name", "id"), "word")),
                Arguments.of("name", new Filter.ListHolds("name", Holds.VALUE, "x")),
                Arguments.of("name", new Filter.ListIsEmpty("name", false)),
                Arguments.of("name", new Filter.Json("name", List.of(), JsonMatch.TEXT_CONTAINS, "x", false)),
                Arguments.of("name", new Filter.JsonPartIsMissing("name", List.of("a"), false)),
                Arguments.of("flag", new Filter.Compare("flag", Comparison.LESS, true)),
                Arguments.of("data", new Filter.Compare("data", Comparison.GREATER, "1")),
                Arguments.of("bytes", new Filter.Compare("bytes", Comparison.LESS_OR_EQUAL, new byte[0])));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void a_condition_that_the_fields_type_does_not_have_is_refused(String field, Filter filter) {
        assertThatThrownBy(() -> plan("User", filter))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`" + field + "` of User");
        assertThatThrownBy(() -> plan("User", new Filter.Not(filter))).isInstanceOf(InvalidArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Quantifier.class)
    void one_record_is_or_is_not_and_of_many_some_every_or_none_are(Quantifier quantifier) {
        boolean ofOne = quantifier == Quantifier.IS || quantifier == Quantifier.IS_NOT;
        Filter posts = new Filter.Related("posts", quantifier, Filter.all());
        Filter user = new Filter.Related("user", quantifier, Filter.all());
        assertThatCode(() -> plan(ofOne ? "Post" : "User", ofOne ? user : posts))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> plan(ofOne ? "User" : "Post", ofOne ? posts : user))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(ofOne ? "`posts` of User" : "`user` of Post")
                .hasMessageContaining(quantifier.name());
    }

    @Test
    void what_has_no_order_has_no_extremes() {
        for (String field : List.of("data", "bytes")) {
            assertThatThrownBy(() -> planner()
                            .plan(new Request.Aggregate(
                                    "User", ReadArguments.all(), List.of(new Aggregation(Function.MINIMUM, field)))))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("`" + field + "` of User");
        }
    }

    private static void plan(String model, Filter where) {
        planner().plan(new Request.Count(model, where));
    }

    private static Planner planner() {
        return new Planner(SCHEMA, Capabilities.of(100));
    }
}
