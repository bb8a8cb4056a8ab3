package dev.tenon.schema.rules.attributes;

import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.EnumBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The attributes that stand together on one field, one value or one block.
 *
 * @param owner what they stand on
 * @param attributes the attributes, in order of place
 */
record WrittenAttributes(Owner owner, List<AttributeNode> attributes) {

    /** What attributes stand on, and which of them mean something there. */
    enum Owner {
        SCALAR("a field", Set.of("map", "ignore", "relation", "id", "updatedAt", "default", "unique", "shardKey")),
        STORED("a field of such a type", SCALAR.names),
        RELATION("a relation field", Set.of("relation", "id", "ignore", "default", "map", "unique")),
        COMPOSITE_SCALAR("a field of a composite type", Set.of("map", "default")),
        COMPOSITE_STORED("a field of a composite type", COMPOSITE_SCALAR.names),
        MODEL("a model", Set.of("ignore", "id", "map", "schema", "index", "unique", "fulltext", "shardKey")),
        ENUM("an enum", Set.of("map", "schema")),
        ENUM_VALUE("a value of an enum", Set.of("map"));

        private final String words;
        private final Set<String> names;

        Owner(String words, Set<String> names) {
            this.words = words;
            this.names = names;
        }

        /** What it is called in a sentence. */
        String words() {
            return words;
        }

        /** Whether an attribute means something on it. */
        boolean takes(AttributeNode attribute) {
            boolean scalar = this == SCALAR || this == COMPOSITE_SCALAR;
            return attribute.isNativeType()
                    ? scalar
                    : names.contains(attribute.name().text());
        }

        /** Whether the arguments of an attribute are looked at: not where it is wrong altogether. */
        boolean readsArguments(AttributeNode attribute) {
            String name = attribute.name().text();
            return takes(attribute)
                    && (this == RELATION
                            ? name.equals("relation") || name.equals("ignore")
                            : !attribute.isNativeType() && !name.equals("relation"));
        }
    }

    /** Every such group of a file, in order of place. */
    static List<WrittenAttributes> of(Draft draft) {
        List<WrittenAttributes> groups = new ArrayList<>();
        for (ModelDraft model : draft.models()) {
            model.fields()
                    .forEach(field -> groups.add(
                            new WrittenAttributes(owner(field), field.node().attributes())));
            groups.add(new WrittenAttributes(Owner.MODEL, model.block().attributes()));
        }
        for (ModelDraft composite : draft.composites()) {
            composite
                    .fields()
                    .forEach(field -> groups.add(
                            new WrittenAttributes(owner(field), field.node().attributes())));
        }
        for (EnumBlock block : draft.enums()) {
            block.values().forEach(value -> groups.add(new WrittenAttributes(Owner.ENUM_VALUE, value.attributes())));
            groups.add(new WrittenAttributes(Owner.ENUM, block.attributes()));
        }
        return groups;
    }

    private static Owner owner(FieldDraft field) {
        boolean scalar = field.kind() instanceof FieldKind.Scalar;
        if (field.model().isComposite()) {
            return scalar ? Owner.COMPOSITE_SCALAR : Owner.COMPOSITE_STORED;
        }
        if (field.isRelation()) {
            return Owner.RELATION;
        }
        return scalar ? Owner.SCALAR : Owner.STORED;
    }

    /** How often an attribute of this name stands in the group. */
    long count(AttributeNode attribute) {
        return attributes.stream()
                .filter(other -> other.name().text().equals(attribute.name().text()))
                .count();
    }

    /** The attributes of a file whose arguments are looked at, in order of place. */
    static Stream<AttributeNode> read(Draft draft) {
        return of(draft).stream().flatMap(WrittenAttributes::read);
    }

    private Stream<AttributeNode> read() {
        return attributes.stream()
                .filter(owner::readsArguments)
                .filter(attribute -> !attribute.isBroken())
                .filter(attribute -> count(attribute) == 1 || AttributesOnce.isRepeatable(attribute));
    }
}
