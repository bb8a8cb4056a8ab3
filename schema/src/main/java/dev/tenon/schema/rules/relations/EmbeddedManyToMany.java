package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.AttributeNode;
import java.util.List;
import java.util.Optional;

/** A many-to-many relation with lists of ids on both sides is for databases without tables, each list of one type with the ids. */
public final class EmbeddedManyToMany implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        boolean supported = Capability.EMBEDDED_MANY_TO_MANY.isIn(draft);
        String title = Provider.of(draft).map(Provider::title).orElse("this provider");
        for (RelationDraft relation : draft.relations()) {
            if (relation.isManyToMany() && relation.isEmbedded()) {
                for (FieldDraft field : List.of(relation.forward(), relation.back())) {
                    FieldDraft other = field.equals(relation.forward()) ? relation.back() : relation.forward();
                    if (supported) {
                        check(field, other.model(), diagnostics);
                    } else {
                        diagnostics.error(
                                field.span(),
                                Wording.plain("Embedded many-to-many relations are not supported on " + title
                                        + ". Please use the syntax defined in "
                                        + "https://pris.ly/d/relational-database-many-to-many"),
                                "Take the arguments away, or write the table between the two as a model.");
                    }
                }
            }
        }
    }

    private static void check(FieldDraft field, ModelDraft target, Diagnostics diagnostics) {
        List<FieldDraft> key = field.relationFields("fields", field.model());
        List<FieldDraft> references = field.relationFields("references", target);
        checkSingle(field, "references", references, diagnostics);
        checkSingle(field, "fields", key, diagnostics);
        if (!references.isEmpty() && !isId(references.get(0))) {
            report(
                    argument(field, "references").orElse(field.span()),
                    "The `references` argument must point to a singular `id` field",
                    diagnostics);
        }
        if (!key.isEmpty() && !references.isEmpty() && !matches(key.get(0), references.get(0))) {
            report(
                    attribute(field),
                    "The scalar field defined in `fields` argument must be an array of the same type defined in "
                            + "`references`",
                    diagnostics);
        }
        ManyToManyActions.check(
                field, "Referential actions on two-way embedded many-to-many relations are not supported", diagnostics);
    }

    private static void checkSingle(
            FieldDraft field, String argument, List<FieldDraft> fields, Diagnostics diagnostics) {
        if (fields.size() != 1) {
            report(
                    argument(field, argument).orElse(attribute(field)),
                    "The `" + argument + "` argument must be defined and must point to exactly one scalar field. "
                            + "https://pris.ly/d/many-to-many-relations",
                    diagnostics);
        }
    }

    private static boolean isId(FieldDraft field) {
        return field.model().ids().stream().anyMatch(key -> key.fields().equals(List.of(field)));
    }

    private static boolean matches(FieldDraft key, FieldDraft referenced) {
        return key.isList()
                && !referenced.isList()
                && key.kind().equals(referenced.kind())
                && key.nativeTypeName().equals(referenced.nativeTypeName());
    }

    private static Optional<Span> argument(FieldDraft field, String argument) {
        return field.attribute("relation")
                .flatMap(attribute -> Arguments.find(attribute, argument))
                .map(ArgumentNode::span);
    }

    private static Span attribute(FieldDraft field) {
        return field.attribute("relation").map(AttributeNode::span).orElse(field.span());
    }

    private static void report(Span place, String message, Diagnostics diagnostics) {
        diagnostics.error(place, Wording.ofRelation(message));
    }
}
