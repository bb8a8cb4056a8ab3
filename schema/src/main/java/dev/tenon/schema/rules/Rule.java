package dev.tenon.schema.rules;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;

/** One thing that a valid schema must hold. Without state. */
@FunctionalInterface
public interface Rule {
    /**
     * Looks at a file and reports what breaks this rule. What another rule of an earlier stage reports is no business of
     * this one: later stages are not reached then.
     *
     * @param draft the file
     * @param diagnostics takes what is wrong
     */
    void check(Draft draft, Diagnostics diagnostics);
}
