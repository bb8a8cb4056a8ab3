package dev.tenon.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.engine.NativeSql;
import dev.tenon.client.engine.RawExecutor;
import dev.tenon.client.engine.Result;
import dev.tenon.error.BatchNotRunException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.jdbc.RawRows;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Request;
import dev.tenon.schema.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final Request COUNT = new Request.Count("User", Filter.all());
    private static final Script.Runner COUNTING = (steps, options) -> {
        Counting transaction = new Counting();
        steps.forEach(step -> step.run(transaction));
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
        Script script = new Script(COUNTING);
        Ref<Long> reference = script.add(COUNT, Result::count).map(count -> count * 14);
        Op<Object> seen = script.add("a look", transaction -> reference.value());
        script.run(UnaryOperator.identity());
        assertThat(seen.get()).isEqualTo(14L);
    }

    @Test
    void a_reference_to_what_has_not_run_is_refused() {
        Ref<Long> reference = new Script(COUNTING).add(COUNT, Result::count).map(count -> count);
        assertThatThrownBy(reference::value).isInstanceOf(BatchNotRunException.class);
    }

    @Test
    void a_batch_that_failed_has_no_results() {
        Script script = new Script((steps, options) -> {
            steps.get(0).run(new Counting());
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

    /** Counts the requests; knows nothing else. */
    private static final class Counting implements RawExecutor {
        private long count;

        @Override
        public Result execute(Request request) {
            count++;
            return new Result.Count(count);
        }

        @Override
        public List<@Nullable Object[]> query(Sql sql, Function<List<String>, List<Optional<FieldType>>> types) {
            throw noRequest();
        }

        @Override
        public long execute(Sql sql) {
            throw noRequest();
        }

        @Override
        public RawRows query(NativeSql sql) {
            throw noRequest();
        }

        @Override
        public long execute(NativeSql sql) {
            throw noRequest();
        }

        private static AssertionError noRequest() {
            return new AssertionError("A batch of requests sent SQL of its own.");
        }
    }
}
