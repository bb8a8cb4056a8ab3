package dev.tenon.schema.rules.documents;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import java.util.List;
import java.util.Optional;

/** Documents find each other by values that are stored alike. */
public final class DocumentRelationTypes implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (Provider.of(draft).filter(Provider::keepsDocuments).isPresent()) {
            draft.fields().forEach(field -> {
                if (field.kind() instanceof FieldKind.Relation relation) {
                    List<FieldDraft> key = field.relationFields("fields", field.model());
                    List<FieldDraft> references = field.relationFields("references", relation.target());
                    for (int i = 0; i < Math.min(key.size(), references.size()); i++) {
                        check(field, key.get(i), references.get(i), diagnostics);
                    }
                }
            });
        }
    }

    private static void check(FieldDraft relation, FieldDraft own, FieldDraft referenced, Diagnostics diagnostics) {
        Optional<String> one = type(own);
        Optional<String> other = type(referenced);
        if (one.equals(other)) {
            return;
        }
        String cure;
        if (one.isPresent() && other.isPresent()) {
            cure = "updating those fields to either use '@" + one.get() + "' or '@" + other.get() + "'.";
        } else if (one.isPresent()) {
            cure = either(own, referenced, one.get());
        } else {
            cure = either(referenced, own, other.orElseThrow());
        }
        diagnostics.warning(
                own.span(),
                "Warning validating field `" + relation.name() + "` in model `"
                        + relation.model().name() + "`: Field " + path(own) + " and " + path(referenced)
                        + " must have the same native type for MongoDB to join those collections correctly. Consider "
                        + cure + " Beware that this will become an error in the future.",
                "Give both the same type.");
    }

    private static String either(FieldDraft typed, FieldDraft untyped, String type) {
        return "either removing " + path(typed) + "'s native type attribute or adding '@" + type + "' to "
                + path(untyped) + ".";
    }

    private static Optional<String> type(FieldDraft field) {
        return field.nativeType().map(attribute -> attribute.name().text());
    }

    private static String path(FieldDraft field) {
        return field.model().name() + "." + field.name();
    }
}
