package dev.tenon.client.engine;

import dev.tenon.client.generate.Defaults;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Planner;
import dev.tenon.plan.request.Request;
import dev.tenon.sql.Dialect;
import dev.tenon.sql.SqlWriter;

/**
 * What every run of a plan uses. Immutable and thread-safe.
 *
 * @param planner plans for the schema
 * @param dialect the database's way of saying things
 * @param writer writes statements in it
 * @param defaults makes the values of default functions
 */
record Kit(Planner planner, Dialect dialect, SqlWriter writer, Defaults defaults) {
    /**
     * The plan for a request. Planning changes nothing, so that it may end wherever the stack does.
     *
     * @throws InvalidArgumentException if the schema does not have what is asked for, or the request is nested too deeply
     */
    Plan plan(Request request) {
        try {
            return planner.plan(request);
        } catch (StackOverflowError tooDeep) {
            throw new InvalidArgumentException(
                    "A request for `" + request.model() + "` is nested too deeply to be understood.",
                    "Put the parts of a long condition side by side in one `and` or `or`, or into a list for `in`.",
                    null);
        }
    }
}
