package dev.tenon.schema.rules.attributes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;

/** {@code @ignore} stands where it changes something. */
public final class IgnorePlace implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.forEachWith("ignore", (field, attribute) -> check(field, attribute, diagnostics));
    }

    private static void check(FieldDraft field, AttributeNode attribute, Diagnostics diagnostics) {
        if (field.kind() instanceof FieldKind.Unsupported) {
            diagnostics.error(
                    attribute.span(),
                    Wording.of(
                            attribute,
                            "Fields of type `Unsupported` cannot take an `@ignore` attribute. They are already treated "
                                    + "as ignored by the client due to their type."),
                    "Take it away.");
        } else if (field.model().isIgnored() && !field.isRelation()) {
            diagnostics.error(
                    field.span(),
                    Wording.of(attribute, "Fields on an already ignored Model do not need an `@ignore` annotation."),
                    "Take it away.");
        }
    }
}
