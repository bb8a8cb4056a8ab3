package dev.tenon.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.engine.Result;
import dev.tenon.error.BatchNotRunException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final Request COUNT = new Request.Count("User", Filter.all());
    private static final Script.Runner COUNTING = (steps, options, onResult) -> {
        for (int i = 0; i < steps.size(); i++) {
            onResult.accept(new Result.Count(i + 1), i);
        }
    };

    @Test
    void each_operation_has_its_own_result_once_the_batch_has_run() {
        Script script = new Script(COUNTING);
        Op<Long> first = script.add(COUNT, Result::count);
        Op<Long> second = script.add(COUNT, Result::count);
        script.run(UnaryOperator.identity());
        assertThat(first.get()).isEqualTo(1);
        assertThat(second.get()).isEqualTo(2);
    }

    @Test
    void a_result_before_the_run_is_refused() {
        Op<Long> operation = new Script(COUNTING).add(COUNT, Result::count);
        assertThatThrownBy(operation::get)
                .isInstanceOf(BatchNotRunException.class)
                .hasMessageContainingAll("operation 1 of the batch (Count on `User`)", "has not run yet", "run()");
    }

    @Test
    void a_later_step_sees_the_result_of_an_earlier_one_while_the_batch_runs() {
        List<Object> seen = new ArrayList<>();
        List<Ref<Long>> references = new ArrayList<>();
        Script script = new Script((steps, options, onResult) -> {
            onResult.accept(new Result.Count(7), 0);
            seen.add(references.get(0).value());
        });
        references.add(script.add(COUNT, Result::count).map(count -> count * 2));
        script.run(UnaryOperator.identity());
        assertThat(seen).containsExactly(14L);
    }

    @Test
    void a_reference_to_what_has_not_run_is_refused() {
        Ref<Long> reference = new Script(COUNTING).add(COUNT, Result::count).map(count -> count);
        assertThatThrownBy(reference::value).isInstanceOf(BatchNotRunException.class);
    }

    @Test
    void a_batch_that_failed_has_no_results() {
        Script script = new Script((steps, options, onResult) -> {
            onResult.accept(new Result.Count(1), 0);
            throw new IllegalStateException("lost");
        });
        Op<Long> operation = script.add(COUNT, Result::count);
        assertThatThrownBy(() -> script.run(UnaryOperator.identity())).hasMessage("lost");
        assertThatThrownBy(operation::get)
                .isInstanceOf(BatchNotRunException.class)
                .hasMessageContaining("has failed and was rolled back");
    }

    @Test
    void a_batch_runs_once() {
        Script script = new Script(COUNTING);
        script.run(UnaryOperator.identity());
        assertThatThrownBy(() -> script.run(UnaryOperator.identity())).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> script.add(COUNT, Result::count))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("has run");
    }
}
