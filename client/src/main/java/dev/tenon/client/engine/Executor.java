package dev.tenon.client.engine;

import dev.tenon.plan.request.Request;

/** What runs a request: the engine itself, or a transaction of it. Generated delegates know nothing else. */
@FunctionalInterface
public interface Executor {
    /** Runs the request, all of it or nothing. */
    Result execute(Request request);
}
