package dev.tenon.protocol.read;

import dev.tenon.plan.request.Request;
import dev.tenon.protocol.answer.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A request, and what its answer looks like.
 *
 * @param name what its result is called in the answer
 * @param request what is asked for
 * @param answer what the answer looks like
 * @param shape what the object for a record, or for a group, has in it; null where the answer is a number
 */
public record Query(
        String name,
        Request request,
        Answer answer,
        @Nullable Shape shape) {
    /** What an answer looks like. */
    public enum Answer {
        /** A record or null. */
        RECORD,
        /** A record; that there is none is an error. */
        REQUIRED_RECORD,
        /** Records. */
        RECORDS,
        /** How many there were. */
        COUNT,
        /** Aggregates of all records. */
        AGGREGATE,
        /** Groups. */
        GROUPS
    }
}
