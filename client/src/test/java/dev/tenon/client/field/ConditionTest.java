package dev.tenon.client.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Json;
import dev.tenon.client.Ref;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Filter.Quantifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private interface User {}

    private static final FieldPath<User> USER = FieldPath.of("User");
    private static final TextField<User> EMAIL = new TextField<>(USER, "email");
    private static final LongField<User> AGE = new LongField<>(USER, "age");

    private static final Filter IS_A = new Filter.Compare("email", Comparison.EQUAL, "a");
    private static final Filter IS_B = new Filter.Compare("email", Comparison.EQUAL, "b");
    private static final Filter IS_C = new Filter.Compare("email", Comparison.EQUAL, "c");

    @Test
    void a_row_of_ands_is_one() {
        assertThat(EMAIL.eq("a").and(EMAIL.eq("b")).and(EMAIL.eq("c")).filter())
                .isEqualTo(new Filter.And(List.of(IS_A, IS_B, IS_C)));
    }

    @Test
    void and_and_or_keep_what_was_bracketed() {
        assertThat(EMAIL.eq("a").or(EMAIL.eq("b")).and(EMAIL.eq("c")).filter())
                .isEqualTo(new Filter.And(List.of(new Filter.Or(List.of(IS_A, IS_B)), IS_C)));
        assertThat(EMAIL.eq("a").or(EMAIL.eq("b").and(EMAIL.eq("c"))).filter())
                .isEqualTo(new Filter.Or(List.of(IS_A, new Filter.And(List.of(IS_B, IS_C)))));
    }

    @Test
    void and_with_every_record_is_the_condition_and_or_with_every_record_is_not() {
        assertThat(EMAIL.eq("a").and(Condition.all()).filter()).isEqualTo(new Filter.And(List.of(IS_A)));
        assertThat(EMAIL.eq("a").or(Condition.all()).filter()).isEqualTo(new Filter.Or(List.of(IS_A, Filter.all())));
    }

    @Test
    void none_of_none_is_nothing() {
        assertThat(Condition.any().filter()).isEqualTo(new Filter.Or(List.of()));
        assertThat(Condition.all().filter()).isEqualTo(Filter.all());
        assertThat(EMAIL.eq("a").not().filter()).isEqualTo(new Filter.Not(IS_A));
    }

    @Test
    void a_path_wraps_the_condition_in_its_relations() {
        FieldPath<User> path = USER.to("team", "Team").to("owner", "User");
        Filter inner = new Filter.Related("owner", Quantifier.IS, IS_A);
        assertThat(new TextField<>(path, "email").eq("a").filter())
                .isEqualTo(new Filter.Related("team", Quantifier.IS, inner));
        assertThat(path.conditionNot(IS_A).filter())
                .isEqualTo(new Filter.Related(
                        "team", Quantifier.IS, new Filter.Related("owner", Quantifier.IS_NOT, IS_A)));
    }

    @Test
    void whole_numbers_serve_fields_of_64_bits() {
        assertThat(AGE.gte(5).filter()).isEqualTo(new Filter.Compare("age", Comparison.GREATER_OR_EQUAL, 5L));
        assertThat(AGE.in(1L, 2L).filter()).isEqualTo(new Filter.In("age", List.of(1L, 2L), false));
    }

    @Test
    void json_travels_as_text_and_references_as_they_are() {
        assertThat(new JsonField<>(USER, "meta").eq(Json.of("{}")).filter())
                .isEqualTo(new Filter.Compare("meta", Comparison.EQUAL, "{}"));
        Ref<String> later = Ref.of("x");
        assertThat(EMAIL.eq(later).filter()).isEqualTo(new Filter.Compare("email", Comparison.EQUAL, later));
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without a null checker do
    void null_is_refused_with_the_name_of_the_field() {
        assertThatThrownBy(() -> EMAIL.contains((String) null))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`email` of `User`");
        assertThatThrownBy(() -> EMAIL.in(Arrays.asList("a", null)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`email` of `User`");
    }
}
