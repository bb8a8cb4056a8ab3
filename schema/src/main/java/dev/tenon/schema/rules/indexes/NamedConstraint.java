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
import java.util.Optional;
import java.util.stream.Stream;

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
    static Stream<NamedConstraint> all(Draft draft) {
        boolean namedIds = Capability.NAMED_PRIMARY_KEYS.isIn(draft);
        Stream<NamedConstraint> keys = Keys.of(draft)
                .filter(key -> namedIds || key.kind() != KeyDraft.Kind.ID)
                .map(NamedConstraint::of);
        Stream<NamedConstraint> foreignKeys = draft.relations().stream()
                .filter(relation -> !relation.isManyToMany())
                .map(NamedConstraint::of);
        Stream<NamedConstraint> defaults =
                draft.fields().flatMap(field -> field.attribute("default").map(node -> of(field, node)).stream());
        return Stream.of(keys, foreignKeys, defaults).flatMap(all -> all);
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

    private static NamedConstraint of(RelationDraft relation) {
        FieldDraft field = relation.forward();
        Span span = field.attribute("relation")
                .flatMap(attribute -> Arguments.find(attribute, "map"))
                .map(ArgumentNode::span)
                .orElse(field.span());
        return new NamedConstraint(
                NameScope.Kind.FOREIGN_KEY, field.model(), relation.constraintName(), "@relation", span);
    }

    private static NamedConstraint of(FieldDraft field, AttributeNode attribute) {
        Span span = Arguments.find(attribute, "map").map(ArgumentNode::span).orElse(field.span());
        String name = Arguments.text(attribute, "map")
                .orElseGet(() -> field.model().tableName() + "_" + field.columnName() + "_df");
        return new NamedConstraint(NameScope.Kind.DEFAULT, field.model(), name, attribute.title(), span);
    }
}
