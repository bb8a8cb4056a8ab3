package dev.tenon.transaction;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A user who catches what he should not. */
final class Swallowing {
    private Swallowing() {}

    static void swallow(ThrowingCallable call) {
        try {
            call.call();
        } catch (Throwable swallowed) {
            // that is the point
        }
    }
}
