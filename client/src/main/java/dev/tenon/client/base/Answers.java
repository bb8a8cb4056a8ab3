package dev.tenon.client.base;

import dev.tenon.client.engine.Result;
import dev.tenon.client.engine.Row;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.plan.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** From what the engine gives to records. */
record Answers<T>(Function<Row, T> mapper) {
    Optional<T> optional(Result result) {
        return result.first().map(mapper);
    }

    T one(Request request, Result result) {
        return optional(result)
                .orElseThrow(() -> new RecordNotFoundException(
                        "There is no `" + request.model() + "` like the one asked for" + by(request) + ".",
                        "Check the values, or use the form that gives an `Optional`.",
                        null));
    }

    List<T> many(Result result) {
        return result.rows().stream().map(mapper).toList();
    }

    private static String by(Request request) {
        return request instanceof Request.FindUnique unique
                ? " by `" + unique.where().key() + "`"
                : "";
    }
}
