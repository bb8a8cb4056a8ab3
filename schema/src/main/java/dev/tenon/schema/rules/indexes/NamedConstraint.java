package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.draft.provider.NameScope;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.AttributeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something with a name in the database.
 *
 * @param kind what it is
 * @param model the model whose table has it
 * @param name its name, given or made up
 * @param title the attribute that it comes from, with the at signs
 * @param span where its name stands, or what has the name if that is made up
 */
record NamedConstraint(NameScope.Kind kind, ModelDraft model, String name, String title, Span span) {

    /** Every one of a file. */
    static List<NamedConstraint> all(Draft draft) {
        boolean namedIds = Capability.NAMED_PRIMARY_KEYS.isIn(draft);
        List<NamedConstraint> all = new ArrayList<>();
        draft.keys().filter(key -> namedIds || key.kind() != KeyDraft.Kind.ID).forEach(key -> all.add(of(key)));
        draft.relations().stream()
                .filter(relation -> !relation.isManyToMany())
                .forEach(relation -> all.add(of(relation.forward())));
        draft.forEachWith("relation", (field, attribute) -> {
            if (field.givesRelationFields("fields")
                    && field.isRelation()
                    && draft.opposites(field).isEmpty()) {
                all.add(of(field));
            }
        });
        draft.forEachWith("default", (field, attribute) -> all.add(of(field, attribute)));
        return List.copyOf(all);
    }

    private static NamedConstraint of(KeyDraft key) {
        boolean id = key.kind() == KeyDraft.Kind.ID;
        Optional<ArgumentNode> map = Arguments.find(key.attribute(), "map");
        Span span = map.or(() -> id ? Optional.empty() : Arguments.find(key.attribute(), "name"))
                .map(ArgumentNode::span)
                .orElse(key.attribute().span());
        return new NamedConstraint(
                id ? NameScope.Kind.PRIMARY_KEY : NameScope.Kind.INDEX,
                key.model(),
                key.databaseName(),
                key.attribute().title(),
                span);
    }

    private static NamedConstraint of(FieldDraft field) {
        Span span = field.attribute("relation")
                .flatMap(attribute -> Arguments.find(attribute, "map"))
                .map(ArgumentNode::span)
                .orElse(field.span());
        return new NamedConstraint(
                NameScope.Kind.FOREIGN_KEY, field.model(), RelationDraft.constraintName(field), "@relation", span);
    }

    private static NamedConstraint of(FieldDraft field, AttributeNode attribute) {
        Span span = Arguments.find(attribute, "map").map(ArgumentNode::span).orElse(field.span());
        String name = Arguments.text(attribute, "map")
                .orElseGet(() -> field.model().tableName() + "_" + field.columnName() + "_df");
        return new NamedConstraint(NameScope.Kind.DEFAULT, field.model(), name, attribute.title(), span);
    }
}
