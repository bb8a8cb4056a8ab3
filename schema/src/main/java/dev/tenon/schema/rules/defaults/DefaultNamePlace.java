package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;

/** What has no name in any database is given none: a counter, a value inside a composite type. */
public final class DefaultNamePlace implements Rule {
    private static final String CURE = "Take the `map` argument away.";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (WrittenDefault written : WrittenDefault.of(draft)) {
            if (written.isInComposite()
                    && Arguments.find(written.attribute(), "map").isPresent()) {
                written.report("The `map` argument is not allowed on a composite type field.", CURE, diagnostics);
            } else if (written.isNamed()
                    && written.calls("autoincrement")
                    && written.field().isScalar()) {
                written.report("Naming an autoincrement default value is not allowed.", CURE, diagnostics);
            }
        }
    }
}
