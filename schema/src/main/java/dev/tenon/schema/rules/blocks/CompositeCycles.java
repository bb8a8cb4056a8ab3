package dev.tenon.schema.rules.blocks;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A composite type does not need itself to be complete. */
public final class CompositeCycles implements Rule {
    /** How many steps are gone in a file: only one of thousands of types has ways with more of them. */
    private static final int STEPS = 1_000_000;

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        int left = STEPS;
        for (ModelDraft type : draft.composites()) {
            for (FieldDraft field : type.fields()) {
                if (field.isRequired() && field.kind() instanceof FieldKind.Composite composite) {
                    left -= follow(field, composite.type(), left, diagnostics);
                }
            }
        }
    }

    /** A field on the way from another, with the types passed so far. */
    private record Step(FieldDraft field, Trail trail) {}

    /** Types passed, the last first. */
    private record Trail(ModelDraft last, @Nullable Trail before) {
        private static final int SHOWN = 100;

        String path() {
            StringJoiner names = new StringJoiner(" → ");
            Trail trail = this;
            for (int shown = 0; trail != null && shown < SHOWN; shown++) {
                names.add("`" + trail.last.name() + "`");
                trail = trail.before;
            }
            return trail == null ? names.toString() : names + " → …";
        }
    }

    /** Follows a field on all ways; tells how many steps that took. */
    private static int follow(FieldDraft start, ModelDraft first, int most, Diagnostics diagnostics) {
        if (first == start.model()) {
            report(
                    start,
                    "The type is the same as the parent and causes an endless cycle. Please change the field to be either "
                            + "optional or a list.",
                    diagnostics);
            return 1;
        }
        Set<FieldDraft> visited = new HashSet<>();
        Deque<Step> next = new ArrayDeque<>();
        push(next, first, new Trail(start.model(), null));
        int steps = 0;
        for (; !next.isEmpty() && steps < most; steps++) {
            Step step = next.pop();
            if (visited.add(step.field()) && step.field().kind() instanceof FieldKind.Composite composite) {
                if (composite.type() == first && step.field().model() != first) {
                    report(
                            step.field(),
                            "The types cause an endless cycle in the path "
                                    + step.trail().path()
                                    + ". Please change one of the fields to be either optional or a list to break the "
                                    + "cycle.",
                            diagnostics);
                } else if (composite.type() != step.field().model()) {
                    push(next, composite.type(), step.trail());
                }
            }
        }
        return steps;
    }

    private static void push(Deque<Step> next, ModelDraft type, Trail trail) {
        Trail longer = new Trail(type, trail);
        type.fields().stream().filter(FieldDraft::isRequired).forEach(field -> next.push(new Step(field, longer)));
    }

    private static void report(FieldDraft field, String message, Diagnostics diagnostics) {
        diagnostics.error(field.span(), Wording.of(field, message));
    }
}
