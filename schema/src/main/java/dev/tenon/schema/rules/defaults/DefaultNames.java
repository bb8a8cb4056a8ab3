package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;

/** A default is given a name only where the database keeps it. */
public final class DefaultNames implements Rule {
    private static final String CURE = "Take the `map` argument away.";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean named = Capability.NAMED_DEFAULTS.isIn(draft);
        WrittenDefault.of(draft).stream()
                .filter(written -> !named && written.isNamed() && !written.isInComposite())
                .forEach(written -> written.report(
                        "You defined a database name for the default value of a field on the model. "
                                + "This is not supported by the provider.",
                        CURE,
                        diagnostics));
    }
}
