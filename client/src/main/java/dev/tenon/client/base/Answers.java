package dev.tenon.client.base;

import dev.tenon.client.Upserted;
import dev.tenon.client.engine.Result;
import dev.tenon.client.engine.Row;
import dev.tenon.client.field.Aggregates;
import dev.tenon.client.field.Group;
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

    Upserted<T> upserted(Result result) {
        Result.Upserted upserted = (Result.Upserted) result;
        return new Upserted<>(mapper.apply(upserted.row()), upserted.created());
    }

    static <F> Aggregates<F> aggregates(Request request, F fields, Result result) {
        return new Aggregates<>(
                request.model(), fields, ((Result.Groups) result).groups().get(0));
    }

    static <F> List<Group<F>> groups(Request request, F fields, Result result) {
        return ((Result.Groups) result)
                .groups().stream()
                        .map(group -> new Group<>(request.model(), fields, group))
                        .toList();
    }

    /** A number, or the number of records that an aggregate counted. */
    static long count(Result result) {
        return result instanceof Result.Groups groups
                ? new Aggregates<>("", Boolean.TRUE, groups.groups().get(0)).count()
                : result.count();
    }

    private static String by(Request request) {
        return request instanceof Request.FindUnique unique
                ? " by `" + unique.where().key() + "`"
                : "";
    }
}
