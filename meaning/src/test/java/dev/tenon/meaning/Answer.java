package dev.tenon.meaning;

import dev.tenon.client.engine.Result;
import dev.tenon.error.ConnectionLostException;
import dev.tenon.error.DatabaseTimeoutException;
import dev.tenon.error.TenonException;
import dev.tenon.error.TransactionStartTimeoutException;
import dev.tenon.error.TransactionTimeoutException;
import dev.tenon.error.UnclassifiedDatabaseException;
import dev.tenon.plan.request.Request;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a database answers, as a text that is the same for the same answers; of numbers that were divided, the first
 * digits. By which constraint a write is refused that violates several is
 * left open, and how many records a delete counts that cascades.
 */
final class Answer {
    private static final MathContext DIGITS = new MathContext(9);

    private Answer() {}

    static String of(World world, Request request) {
        try {
            Result result = world.execute(request);
            if (request instanceof Request.DeleteMany) {
                return "done";
            }
            boolean isUnsorted = request instanceof Request.UpdateMany update && update.returning() != null;
            return isUnsorted ? sorted(result) : text(result);
        } catch (UnclassifiedDatabaseException
                | ConnectionLostException
                | DatabaseTimeoutException
                | TransactionStartTimeoutException
                | TransactionTimeoutException failure) {
            return "failed with " + failure + " because of " + failure.getCause();
        } catch (TenonException refused) {
            return "refused";
        }
    }

    private static String sorted(Result result) {
        return result.rows().stream()
                .map(row -> Expected.shown(List.of(row)))
                .sorted()
                .toList()
                .toString();
    }

    private static String text(Result result) {
        if (result instanceof Result.Count count) {
            return String.valueOf(count.value());
        }
        if (result instanceof Result.Groups groups) {
            return groups.groups().stream().map(Answer::text).toList().toString();
        }
        return Expected.shown(result.rows());
    }

    private static String text(Result.Group group) {
        Map<String, String> all = new TreeMap<>();
        group.by().forEach((field, value) -> all.put(field, Scalars.text(value)));
        group.values().forEach((total, value) -> all.put(total.toString(), rounded(value)));
        return all.toString();
    }

    private static String rounded(@Nullable Object value) {
        return value instanceof Double || value instanceof BigDecimal
                ? Scalars.text(new BigDecimal(value.toString()).round(DIGITS))
                : Scalars.text(value);
    }

    /** Whether all are the same. */
    static boolean agree(List<String> answers) {
        return answers.stream().distinct().count() == 1;
    }
}
