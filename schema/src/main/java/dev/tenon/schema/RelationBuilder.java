package dev.tenon.schema;

import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.DefaultNames;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.draft.RelationDraft;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns pairs of relation fields into links. The rules have passed them. */
final class RelationBuilder {
    private final Map<FieldDraft, ScalarField> scalars;
    private final boolean hasRestrict;
    private final boolean hasLinkTablePrimaryKeys;

    /** @param scalars every stored field of the schema */
    RelationBuilder(Optional<Provider> provider, Map<FieldDraft, ScalarField> scalars) {
        this.scalars = scalars;
        this.hasRestrict = provider.map(Provider::hasRestrict).orElse(true);
        this.hasLinkTablePrimaryKeys =
                provider.map(Provider::hasLinkTablePrimaryKeys).orElse(false);
    }

    /** The side of a relation that a field is. */
    RelationField build(FieldDraft field, RelationDraft relation) {
        boolean forward = relation.forward().equals(field);
        FieldDraft other = forward ? relation.back() : relation.forward();
        Link link = link(field, relation, forward);
        return new RelationField(
                field.name(),
                relation.name(),
                other.model().name(),
                other.name(),
                field.arity(),
                link,
                field.attribute("ignore").isPresent(),
                Marks.documentationOfField(field.node().documentation()));
    }

    private Link link(FieldDraft field, RelationDraft relation, boolean forward) {
        if (!relation.isManyToMany()) {
            return byKey(relation, forward);
        }
        if (!field.hasRelationArgument("fields")) {
            return throughTable(relation, forward);
        }
        ModelDraft target = (forward ? relation.back() : relation.forward()).model();
        return new Link.InLists(
                built(field.relationFields("fields", field.model())),
                built(field.relationFields("references", target)));
    }

    private Link byKey(RelationDraft relation, boolean forward) {
        List<ScalarField> key = built(relation.foreignKey());
        List<ScalarField> references = built(relation.references());
        if (!forward) {
            return new Link.There(references, key);
        }
        boolean required = relation.foreignKey().stream().anyMatch(FieldDraft::isRequired);
        ReferentialAction refusal = hasRestrict ? ReferentialAction.RESTRICT : ReferentialAction.NO_ACTION;
        ReferentialAction otherwise = required ? refusal : ReferentialAction.SET_NULL;
        return new Link.Here(
                key,
                references,
                action(relation.forward(), "onDelete").orElse(otherwise),
                action(relation.forward(), "onUpdate").orElse(ReferentialAction.CASCADE),
                new Identifier(relation.constraintName()));
    }

    private static Optional<ReferentialAction> action(FieldDraft field, String argument) {
        return field.attribute("relation")
                .flatMap(attribute -> Arguments.word(attribute, argument))
                .flatMap(word -> Arrays.stream(ReferentialAction.values())
                        .filter(action -> action.keyword().equals(word))
                        .findFirst());
    }

    private Link throughTable(RelationDraft relation, boolean forward) {
        ModelDraft modelA = relation.forward().model();
        ModelDraft modelB = relation.back().model();
        Identifier columnA = new Identifier("A");
        Identifier columnB = new Identifier("B");
        LinkTable linkTable = linkTable(relation, columnA, columnB);
        return forward
                ? new Link.ThroughTable(linkTable, columnA, columnB, id(modelA), id(modelB))
                : new Link.ThroughTable(linkTable, columnB, columnA, id(modelB), id(modelA));
    }

    private LinkTable linkTable(RelationDraft relation, Identifier columnA, Identifier columnB) {
        ModelDraft modelA = relation.forward().model();
        DefaultNames names = modelA.names();
        String table = "_" + relation.name();
        Identifier namespace = modelA.schemaName().map(Identifier::new).orElse(null);
        return new LinkTable(
                new Identifier(table, namespace),
                namespace,
                modelA.name(),
                columnA,
                relation.back().model().name(),
                columnB,
                hasLinkTablePrimaryKeys,
                new Identifier(names.shortened(table, hasLinkTablePrimaryKeys ? "_AB_pkey" : "_AB_unique")),
                new Identifier(names.shortened(table, "_B_index")),
                new Identifier(names.shortened(table, "_A_fkey")),
                new Identifier(names.shortened(table, "_B_fkey")));
    }

    private ScalarField id(ModelDraft model) {
        return model.ids().stream()
                .map(key -> built(key.fields()).get(0))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A rule let `" + model.name() + "` pass without an id."));
    }

    private List<ScalarField> built(List<FieldDraft> fields) {
        return fields.stream()
                .map(field -> Optional.ofNullable(scalars.get(field)).orElseThrow())
                .collect(Collectors.toUnmodifiableList());
    }
}
