package dev.tenon.client.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Ref;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Assignment;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DraftTest {
    @Test
    void unset_null_and_a_value_are_three_things() {
        assertThat(written(draft -> {
                    draft.set("name", "x");
                    draft.setNull("age");
                    draft.setIfPresent("role", Optional.empty());
                    draft.setIfPresent("team", Optional.of(3));
                }))
                .containsExactly(Assignment.set("name", "x"), Assignment.set("age", null), Assignment.set("team", 3));
    }

    @Test
    void a_key_shared_by_two_relations_may_be_given_twice_if_it_is_the_same() {
        Ref<Integer> tenant = Ref.of(1);
        assertThat(written(draft -> {
                    draft.setShared("tenantId", tenant);
                    draft.setShared("tenantId", tenant);
                }))
                .hasSize(1);
        assertThatThrownBy(() -> written(draft -> {
                    draft.setShared("tenantId", 1);
                    draft.setShared("tenantId", 2);
                }))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`tenantId` of `User` was given twice");
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without a null checker do
    void a_function_that_gives_null_is_refused() {
        Draft draft = new Draft("User");
        assertThatThrownBy(() -> draft.filled(builder -> null, "builder"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("the data of `User`");
        assertThatThrownBy(() -> draft.filled(null, "builder"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("the data of `User`");
    }

    private static List<Assignment> written(Consumer<Draft> writes) {
        Draft draft = new Draft("User");
        writes.accept(draft);
        return draft.filled(builder -> builder, draft).scalars();
    }
}
