package dev.tenon.transaction;

import org.jspecify.annotations.Nullable;

/** The rule for a second failure: the first cause wins, and the later one is kept with it. */
final class Suppressed {
    private Suppressed() {}

    /** Keeps the later failure with the first one, if there is a first and it is another. */
    static void add(@Nullable Throwable first, Throwable later) {
        if (first != null && first != later) {
            first.addSuppressed(later);
        }
    }
}
