package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.provider.NameScope;
import dev.tenon.schema.rules.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keys, foreign keys and named defaults have different names where the database keeps them in one space of names. */
public final class ConstraintNames implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        List<NamedConstraint> constraints = NamedConstraint.all(draft);
        NameScope.of(draft).forEach(scope -> check(scope, constraints, diagnostics));
    }

    private static void check(NameScope scope, List<NamedConstraint> constraints, Diagnostics diagnostics) {
        Set<List<String>> names = new HashSet<>();
        Set<List<String>> several = new HashSet<>();
        for (NamedConstraint constraint : constraints) {
            if (scope.kinds().contains(constraint.kind()) && !names.add(place(scope, constraint))) {
                several.add(place(scope, constraint));
            }
        }
        if (several.isEmpty()) {
            return;
        }
        constraints.stream()
                .filter(constraint ->
                        scope.reported().contains(constraint.kind()) && several.contains(place(scope, constraint)))
                .forEach(constraint -> report(constraint, scope, diagnostics));
    }

    /** The space of names, and the name. */
    private static List<String> place(NameScope scope, NamedConstraint constraint) {
        ModelDraft model = constraint.model();
        return List.of(scope.global() ? model.schemaName().orElse("") : model.name(), constraint.name());
    }

    private static void report(NamedConstraint constraint, NameScope scope, Diagnostics diagnostics) {
        diagnostics.error(
                constraint.span(),
                "Error parsing attribute \"" + constraint.title() + "\": The given constraint name `"
                        + constraint.name()
                        + "` has to be unique in the following namespace: "
                        + scope.description(constraint.model().name())
                        + ". Please provide a different name using the `map` argument.");
    }
}
