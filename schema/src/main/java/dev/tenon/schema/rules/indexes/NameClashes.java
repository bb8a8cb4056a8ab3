package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Shared;
import dev.tenon.schema.draft.provider.NameScope;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds constraints that share a name where the database keeps them in one space of names. */
final class NameClashes {
    private static final Shared<List<NamedConstraint>> CONSTRAINTS = new Shared<>(NamedConstraint::all);

    private NameClashes() {}

    /** Reports those of some kinds; they may share a name with others of any kind. */
    static void check(Predicate<NameScope.Kind> reported, Draft draft, Diagnostics diagnostics) {
        List<NamedConstraint> constraints = CONSTRAINTS.of(draft);
        NameScope.of(draft).forEach(scope -> check(scope, reported, constraints, diagnostics));
    }

    private static void check(
            NameScope scope,
            Predicate<NameScope.Kind> reported,
            List<NamedConstraint> constraints,
            Diagnostics diagnostics) {
        Map<List<String>, Long> counts = constraints.stream()
                .filter(constraint -> scope.kinds().contains(constraint.kind()))
                .map(constraint -> place(scope, constraint))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        constraints.stream()
                .filter(constraint -> scope.reported().contains(constraint.kind()))
                .filter(constraint -> reported.test(constraint.kind()) && isMade(constraint))
                .filter(constraint -> counts.getOrDefault(place(scope, constraint), 0L) > 1)
                .forEach(constraint -> report(constraint, scope, diagnostics));
    }

    /** Whether the database has it: the keys of a view are known to the schema alone. */
    private static boolean isMade(NamedConstraint constraint) {
        boolean key = constraint.kind() == NameScope.Kind.PRIMARY_KEY || constraint.kind() == NameScope.Kind.INDEX;
        return !key || !constraint.model().isView();
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
