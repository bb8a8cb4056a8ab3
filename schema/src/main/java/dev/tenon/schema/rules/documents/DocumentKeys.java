package dev.tenon.schema.rules.documents;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** No index of documents is a second time what another, or the id, is already. */
public final class DocumentKeys implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (Provider.of(draft).filter(Provider::keepsDocuments).isPresent()) {
            draft.tables().forEach(model -> check(model, diagnostics));
        }
    }

    private static void check(ModelDraft model, Diagnostics diagnostics) {
        List<KeyDraft> indexes = model.keys().stream()
                .filter(key -> key.kind() != KeyDraft.Kind.ID)
                .toList();
        Map<List<String>, Long> counts =
                indexes.stream().collect(Collectors.groupingBy(DocumentKeys::options, Collectors.counting()));
        Set<List<FieldDraft>> ids = model.ids().stream().map(KeyDraft::fields).collect(Collectors.toSet());
        for (KeyDraft index : indexes) {
            if (counts.getOrDefault(options(index), 0L) > 1) {
                diagnostics.error(
                        index.attribute().span(),
                        "Error parsing attribute \"@@"
                                + index.attribute().name().text() + "\": Index already exists in the model.",
                        "Keep one of them.");
            }
            if (index.isUnique() && index.fields().size() == 1 && ids.contains(index.fields())) {
                diagnostics.error(
                        index.attribute().span(),
                        Wording.of(index.attribute(), "The same field cannot be an id and unique on MongoDB."),
                        "Take it away: an id is unique.");
            }
        }
    }

    /** The fields with their options, as one can compare them. */
    private static List<String> options(KeyDraft key) {
        if (key.field() != null) {
            return List.of(key.field().name());
        }
        Optional<Expression> fields = Arguments.find(key.attribute(), "fields").map(ArgumentNode::value);
        return fields.filter(Expression.Items.class::isInstance)
                .map(items -> ((Expression.Items) items)
                        .values().stream().map(Expression::source).toList())
                .orElseGet(() -> fields.map(Expression::source).stream().toList());
    }
}
