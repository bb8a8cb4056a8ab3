package dev.tenon.protocol;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.IsolationUnknownException;
import dev.tenon.protocol.read.Input;
import dev.tenon.transaction.Isolation;
import dev.tenon.transaction.TransactionOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how a transaction is to be run. */
final class TransactionWords {
    private TransactionWords() {}

    /** The options that a request gives, and the usual ones where it gives none; without a timeout the longest. */
    static TransactionOptions options(TransactionOptions usual, Input request, Limits limits) {
        TransactionOptions options = usual;
        Optional<Input> level = given(request, "isolationLevel");
        if (level.isPresent()) {
            options = options.isolation(isolation(level.get().text()));
        }
        Duration maxWait = duration(request, "maxWait", limits);
        if (maxWait != null) {
            options = options.maxWait(maxWait);
        }
        Duration timeout = duration(request, "timeout", limits);
        if (timeout == null && options.timeout() != null) {
            return options;
        }
        return options.timeout(timeout == null ? limits.transactionTime() : timeout);
    }

    private static Optional<Input> given(Input request, String name) {
        return request.member(name).filter(member -> !member.isNull());
    }

    private static @Nullable Duration duration(Input request, String name, Limits limits) {
        Optional<Input> given = given(request, name);
        if (given.isEmpty()) {
            return null;
        }
        Duration duration = Duration.ofMillis(given.get().number());
        if (duration.compareTo(limits.transactionTime()) > 0) {
            throw new InvalidArgumentException(
                    "The transaction option " + name + " is " + duration.toMillis() + " ms, more than "
                            + limits.transactionTime().toMillis() + " ms.",
                    "Give a shorter time.",
                    null);
        }
        return duration;
    }

    /** Levels are named in any case, with or without spaces between their words. */
    private static Isolation isolation(String name) {
        String word = name.replaceAll("[ _-]", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(Isolation.values())
                .filter(level -> level.name().replace("_", "").equals(word))
                .findFirst()
                .orElseThrow(() -> new IsolationUnknownException(
                        "Conversion failed: Invalid isolation level `"
                                + (name.length() > 100 ? name.substring(0, 100) + "…" : name) + "`.",
                        "Use one of: read uncommitted, read committed, repeatable read, snapshot, serializable.",
                        null));
    }
}
