package dev.tenon.schema.rules.blocks;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** A composite type does not need itself to be complete. */
public final class CompositeCycles implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.composites().stream()
                .flatMap(composite -> composite.fields().stream())
                .filter(FieldDraft::isRequired)
                .forEach(field -> {
                    if (field.kind() instanceof FieldKind.Composite composite) {
                        follow(field, composite.type(), diagnostics);
                    }
                });
    }

    /** A field on the way from another, with the types passed so far, the last first. */
    private record Step(FieldDraft field, String path) {}

    private static void follow(FieldDraft start, ModelDraft first, Diagnostics diagnostics) {
        if (first == start.model()) {
            report(
                    start,
                    "The type is the same as the parent and causes an endless cycle. Please change the field to be either "
                            + "optional or a list.",
                    diagnostics);
            return;
        }
        Set<FieldDraft> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Step> next = new ArrayDeque<>();
        push(next, first, "`" + start.model().name() + "`");
        while (!next.isEmpty()) {
            Step step = next.pop();
            if (visited.add(step.field()) && step.field().kind() instanceof FieldKind.Composite composite) {
                if (composite.type() == first && step.field().model() != first) {
                    report(
                            step.field(),
                            "The types cause an endless cycle in the path " + step.path()
                                    + ". Please change one of the fields to be either optional or a list to break the "
                                    + "cycle.",
                            diagnostics);
                } else if (composite.type() != step.field().model()) {
                    push(next, composite.type(), step.path());
                }
            }
        }
    }

    private static void push(Deque<Step> next, ModelDraft type, String path) {
        type.fields().stream()
                .filter(FieldDraft::isRequired)
                .forEach(field -> next.push(new Step(field, "`" + type.name() + "` → " + path)));
    }

    private static void report(FieldDraft field, String message, Diagnostics diagnostics) {
        diagnostics.error(field.span(), Wording.of(field, message));
    }
}
