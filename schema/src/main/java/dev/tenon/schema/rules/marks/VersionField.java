package dev.tenon.schema.rules.marks;

import dev.tenon.schema.Marks;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.DocumentationNode;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.Name;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /// @version} stands on a field that can count the updates of its record, at most one a model. */
public final class VersionField implements Rule {
    private static final String EXAMPLE = "Put it above a field such as `version Int @default(0)`.";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        Map<ModelDraft, FieldDraft> first = new HashMap<>();
        draft.fields().filter(field -> mark(field).isPresent()).forEach(field -> {
            FieldDraft other = first.putIfAbsent(field.model(), field);
            if (other == null) {
                fault(field).ifPresent(fault -> report(field, "A `@version` field " + fault, EXAMPLE, diagnostics));
            } else {
                report(
                        field,
                        "A model has at most one `@version` field: `" + other.name() + "` is one already.",
                        "Take one of the two marks away.",
                        diagnostics);
            }
        });
    }

    private static Optional<String> fault(FieldDraft field) {
        if (!field.is(ScalarType.INT) && !field.is(ScalarType.BIG_INT)) {
            return Optional.of("counts updates: it is an `Int` or a `BigInt`, not a `" + field.typeName() + "`.");
        }
        if (!field.isRequired()) {
            return Optional.of("always has a value: it is neither optional nor a list.");
        }
        if (field.model().isView()) {
            return Optional.of("counts updates, and a view has none.");
        }
        if (isKey(field)) {
            return Optional.of(
                    "changes with every update: it cannot be part of an id, a unique criterion or a relation.");
        }
        if (field.attribute("ignore").isPresent()) {
            return Optional.of("is kept by the client: it cannot be ignored.");
        }
        return field.attribute("default").filter(attribute -> isFunction(field)).isPresent()
                ? Optional.of("begins at a number: its default value is a literal.")
                : Optional.empty();
    }

    private static boolean isKey(FieldDraft field) {
        ModelDraft model = field.model();
        return model.uniqueCriteria().anyMatch(key -> key.fields().contains(field))
                || model.fields().stream()
                        .anyMatch(other -> other.relationFields("fields", model).contains(field));
    }

    private static boolean isFunction(FieldDraft field) {
        return field.attribute("default").stream()
                .flatMap(attribute -> attribute.arguments().stream())
                .anyMatch(argument -> argument.value() instanceof Expression.Call);
    }

    private static Optional<Name> mark(FieldDraft field) {
        DocumentationNode documentation = field.node().documentation();
        return documentation == null
                ? Optional.empty()
                : documentation.lines().stream().filter(Marks::isVersion).findFirst();
    }

    private static void report(FieldDraft field, String message, String hint, Diagnostics diagnostics) {
        mark(field).ifPresent(mark -> diagnostics.error(mark.span(), Wording.of(field, message), hint));
    }
}
