package dev.tenon.client.engine;

/** One operation of a batch: a request, or a statement in the database's own language, and what becomes of its result. */
@FunctionalInterface
public interface BatchStep {
    /** Runs it in the batch's transaction; again if that is run again. */
    void run(RawExecutor transaction);
}
