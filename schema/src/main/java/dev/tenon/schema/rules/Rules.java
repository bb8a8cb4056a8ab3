package dev.tenon.schema.rules;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import java.util.List;

/**
 * All rules, in stages. A stage is reached only if no earlier one found an error, so that nothing is reported that is a mere
 * consequence of something else. To add a rule, write it in a file of its own and name it here.
 */
public final class Rules {
    private static final List<List<Rule>> STAGES = List.of();

    private Rules() {}

    /** Runs the rules on a file. */
    public static void check(Draft draft, Diagnostics diagnostics) {
        for (List<Rule> stage : STAGES) {
            stage.forEach(rule -> rule.check(draft, diagnostics));
            if (diagnostics.hasErrors()) {
                return;
            }
        }
    }
}
