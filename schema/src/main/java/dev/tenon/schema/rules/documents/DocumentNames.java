package dev.tenon.schema.rules.documents;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;

/** The name of a part of a document has no sign that queries give a meaning. */
public final class DocumentNames implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (Provider.of(draft).filter(Provider::keepsDocuments).isEmpty()) {
            return;
        }
        draft.forEachWith("map", (field, attribute) -> {
            if (field.isStored()) {
                Arguments.text(attribute, "name").ifPresent(name -> check(name, attribute, diagnostics));
            }
        });
    }

    private static void check(String name, AttributeNode attribute, Diagnostics diagnostics) {
        if (name.startsWith("$")) {
            report(attribute, "The field name cannot start with a `$` character", diagnostics);
        }
        if (name.contains(".")) {
            report(attribute, "The field name cannot contain a `.` character", diagnostics);
        }
    }

    private static void report(AttributeNode attribute, String message, Diagnostics diagnostics) {
        diagnostics.error(attribute.span(), Wording.of(attribute, message));
    }
}
