package dev.tenon.client;

import dev.tenon.client.engine.Result;
import dev.tenon.error.BatchNotRunException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Request;
import dev.tenon.transaction.TransactionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;

/** The operations of a batch, in order, and what has become of them. For one thread at a time. */
public final class Script {
    /** How a script is run: all of it or nothing. */
    @FunctionalInterface
    public interface Runner {
        /** Runs the steps in order, telling each result as it comes. */
        void run(List<Request> steps, UnaryOperator<TransactionOptions> options, ObjIntConsumer<Result> onResult);
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
    private final List<Request> steps = new ArrayList<>();
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
        requireOpen();
        String description = "operation " + (steps.size() + 1) + " of the batch ("
                + request.getClass().getSimpleName() + " on `" + request.model() + "`)";
        Op<T> operation = new Op<>(this, description, mapper);
        steps.add(request);
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
                    List.copyOf(steps),
                    options,
                    (result, step) -> operations.get(step).accept(result));
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
