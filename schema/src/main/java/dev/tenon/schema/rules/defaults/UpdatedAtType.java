package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;

/** {@code @updatedAt} stands on a single {@code DateTime}. */
public final class UpdatedAtType implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.forEachWith("updatedAt", (field, attribute) -> {
            if (field.isStored()) {
                check(field, attribute, diagnostics);
            }
        });
    }

    private static void check(FieldDraft field, AttributeNode attribute, Diagnostics diagnostics) {
        if (!field.is(ScalarType.DATE_TIME)) {
            diagnostics.error(
                    attribute.span(),
                    Wording.of(attribute, "Fields that are marked with @updatedAt must be of type DateTime."),
                    "Make it a `DateTime`, or take the attribute away.");
        }
        if (field.isList()) {
            diagnostics.error(
                    attribute.span(),
                    Wording.of(attribute, "Fields that are marked with @updatedAt cannot be lists."),
                    "Take the `[]` away.");
        }
    }
}
