package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Shared;
import dev.tenon.schema.draft.provider.NameScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds constraints that share a name where the database keeps them in one space of names. */
final class NameClashes {
    private static final Shared<List<Clash>> ALL = new Shared<>(NameClashes::find);

    /** A constraint whose name another has too. */
    private record Clash(NamedConstraint constraint, NameScope scope) {}

    /** A name in a space of names. */
    private record Place(String space, String name) {}

    private NameClashes() {}

    /** Reports those of some kinds; they may share a name with others of any kind. */
    static void check(Predicate<NameScope.Kind> reported, Draft draft, Diagnostics diagnostics) {
        for (Clash clash : ALL.of(draft)) {
            if (reported.test(clash.constraint().kind())) {
                report(clash.constraint(), clash.scope(), diagnostics);
            }
        }
    }

    private static List<Clash> find(Draft draft) {
        List<Clash> clashes = new ArrayList<>();
        List<NamedConstraint> constraints = NamedConstraint.all(draft);
        NameScope.of(draft).forEach(scope -> find(scope, constraints, clashes));
        return clashes;
    }

    private static void find(NameScope scope, List<NamedConstraint> constraints, List<Clash> clashes) {
        Set<Place> taken = new HashSet<>();
        Set<Place> shared = new HashSet<>();
        for (NamedConstraint constraint : constraints) {
            if (scope.kinds().contains(constraint.kind())) {
                Place place = place(scope, constraint);
                if (!taken.add(place)) {
                    shared.add(place);
                }
            }
        }
        if (shared.isEmpty()) {
            return;
        }
        for (NamedConstraint constraint : constraints) {
            boolean reported = scope.reported().contains(constraint.kind()) && isMade(constraint);
            if (reported && shared.contains(place(scope, constraint))) {
                clashes.add(new Clash(constraint, scope));
            }
        }
    }

    /** Whether the database has it: the keys of a view are known to the schema alone. */
    private static boolean isMade(NamedConstraint constraint) {
        boolean key = constraint.kind() == NameScope.Kind.PRIMARY_KEY || constraint.kind() == NameScope.Kind.INDEX;
        return !key || !constraint.model().isView();
    }

    private static Place place(NameScope scope, NamedConstraint constraint) {
        ModelDraft model = constraint.model();
        return new Place(scope.global() ? model.schemaName().orElse("") : model.name(), constraint.name());
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
