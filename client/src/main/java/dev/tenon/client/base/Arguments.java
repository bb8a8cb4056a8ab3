package dev.tenon.client.base;

import dev.tenon.error.InvalidArgumentException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks of what callers pass, in their own words. */
public final class Arguments {
    private Arguments() {}

    /**
     * The argument, unless it is null.
     *
     * @param what what it is, for the message: {@code the url}
     * @throws InvalidArgumentException if it is null
     */
    public static <T> T given(@Nullable T argument, String what) {
        if (argument == null) {
            throw new InvalidArgumentException(
                    "null was given for " + what + ".", "Give a value, or leave the call out.", null);
        }
        return argument;
    }

    /**
     * What a function of the caller's makes of a builder.
     *
     * @param what what the function says, for the message: {@code the data of User}
     * @throws InvalidArgumentException if the function or its result is null
     */
    public static <A, R> R apply(@Nullable Function<A, R> function, A argument, String what) {
        R result = given(function, what).apply(argument);
        if (result == null) {
            throw new InvalidArgumentException(
                    "The function for " + what + " gave null.", "Let it return what its last step returns.", null);
        }
        return result;
    }
}
