package dev.tenon.client;

import dev.tenon.client.engine.BatchStep;
import dev.tenon.client.engine.RawExecutor;
import dev.tenon.client.engine.Result;
import dev.tenon.error.BatchNotRunException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Request;
import dev.tenon.transaction.TransactionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The operations of a batch, in order, and what has become of them. For one thread at a time. */
public final class Script {
    /** How a script is run: all of it or nothing. */
    @FunctionalInterface
    public interface Runner {
        /** Runs the steps in order. */
        void run(List<BatchStep> steps, UnaryOperator<TransactionOptions> options);
    }

    private enum State {
        OPEN("has not run yet"),
        RUNNING("is running"),
        DONE("has run"),
        FAILED("has failed and was rolled back");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    private final Runner runner;
    private final List<Op<?>> operations = new ArrayList<>();
    private State state = State.OPEN;

    /** An empty script that will be run so. */
    public Script(Runner runner) {
        this.runner = runner;
    }

    /**
     * Adds an operation.
     *
     * @throws InvalidArgumentException if the script has run
     */
    public <T> Op<T> add(Request request, Function<Result, T> mapper) {
        return add(
                request.getClass().getSimpleName() + " on `" + request.model() + "`",
                transaction -> mapper.apply(transaction.execute(request)));
    }

    /**
     * Adds an operation.
     *
     * @param name what it is called in messages
     * @param work what it does in the batch's transaction
     * @throws InvalidArgumentException if the script has run
     */
    public <T> Op<T> add(String name, Function<RawExecutor, T> work) {
        requireOpen();
        String description = "operation " + (operations.size() + 1) + " of the batch (" + name + ")";
        Op<T> operation = new Op<>(this, description, work);
        operations.add(operation);
        return operation;
    }

    /**
     * Runs all operations in one transaction.
     *
     * @throws InvalidArgumentException if it has run before
     */
    public void run(UnaryOperator<TransactionOptions> options) {
        requireOpen();
        state = State.RUNNING;
        try {
            runner.run(
                    operations.stream()
                            .<BatchStep>map(operation -> operation::run)
                            .toList(),
                    options);
            state = State.DONE;
        } finally {
            if (state != State.DONE) {
                state = State.FAILED;
            }
        }
    }

    void requireDone(String operation) {
        if (state != State.DONE) {
            throw new BatchNotRunException(
                    "The result of " + operation + " was asked for, but the batch " + state.words + ".",
                    state == State.FAILED
                            ? "Make a new batch and run that."
                            : "Call `run()` on the batch first. In the batch itself, pass results on with `map`.",
                    null);
        }
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new InvalidArgumentException(
                    "The batch " + state.words + ": nothing can be added to it and it cannot run again.",
                    "Make a new batch for each run.",
                    null);
        }
    }
}
