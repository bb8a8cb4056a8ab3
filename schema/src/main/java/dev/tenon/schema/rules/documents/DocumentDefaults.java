package dev.tenon.schema.rules.documents;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Expression;
import java.util.Optional;

/** A database of documents makes ids, and nothing else, by itself. */
public final class DocumentDefaults implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (Provider.of(draft).filter(Provider::keepsDocuments).isPresent()) {
            draft.forEachWith("default", (field, attribute) -> {
                if (field.isStored() && !field.model().isView()) {
                    check(field, function(attribute).orElse(""), diagnostics);
                }
            });
        }
    }

    private static void check(FieldDraft field, String function, Diagnostics diagnostics) {
        boolean objectId = field.nativeTypeName().filter("ObjectId"::equals).isPresent();
        boolean id = field.model().ids().stream().anyMatch(key -> key.fields().contains(field));
        if (function.equals("auto") && !objectId) {
            report(field, "MongoDB `@default(auto())` fields must have `ObjectId` native type.", diagnostics);
        }
        if (function.equals("auto") && !id) {
            report(field, "MongoDB `@default(auto())` fields must have the `@id` attribute.", diagnostics);
        }
        if (function.equals("dbgenerated")) {
            report(
                    field,
                    "The `dbgenerated()` function is not allowed with MongoDB. Please use `auto()` instead.",
                    diagnostics);
        }
    }

    private static Optional<String> function(AttributeNode attribute) {
        return Arguments.find(attribute, "value")
                .map(ArgumentNode::value)
                .filter(Expression.Call.class::isInstance)
                .map(value -> ((Expression.Call) value).name().text());
    }

    private static void report(FieldDraft field, String message, Diagnostics diagnostics) {
        diagnostics.error(field.span(), Wording.of(field, message));
    }
}
