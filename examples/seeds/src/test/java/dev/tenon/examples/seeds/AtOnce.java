package dev.tenon.examples.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Lets several people do something at the same moment. */
final class AtOnce {
    private AtOnce() {}

    /**
     * How it went for one of them.
     *
     * @param result what they got, if it worked
     * @param failure why it did not, if it did not
     */
    record Outcome<R>(@Nullable R result, @Nullable Throwable failure) {
        boolean worked() {
            return failure == null;
        }
    }

    /** Does all of it at once, one thread each, and waits for all of it. */
    static <R> List<Outcome<R>> run(List<? extends Callable<R>> tasks) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<R>> running = new ArrayList<>();
            for (Callable<R> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<Outcome<R>> outcomes = new ArrayList<>();
            for (Future<R> one : running) {
                outcomes.add(outcome(one));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> Outcome<R> outcome(Future<R> task) throws InterruptedException {
        try {
            return new Outcome<>(task.get(), null);
        } catch (ExecutionException e) {
            return new Outcome<>(null, e.getCause());
        }
    }
}
