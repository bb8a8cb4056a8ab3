package dev.tenon.schema.rules.attributes;

import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Shared;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.EnumBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The attributes that stand together on one field, one value or one block.
 *
 * @param owner what they stand on
 * @param attributes the attributes, in order of place
 * @param counts how often each name stands there, if there are several attributes
 */
record WrittenAttributes(Owner owner, List<AttributeNode> attributes, Map<String, Long> counts) {
    private static final Shared<List<WrittenAttributes>> ALL = new Shared<>(WrittenAttributes::find);
    private static final Shared<List<AttributeNode>> READ = new Shared<>(
            draft -> of(draft).stream().flatMap(WrittenAttributes::read).toList());

    private WrittenAttributes(Owner owner, List<AttributeNode> attributes) {
        this(owner, attributes, counts(attributes));
    }

    private static Map<String, Long> counts(List<AttributeNode> attributes) {
        if (attributes.size() < 2) {
            return Map.of();
        }
        Map<String, Long> counts = new HashMap<>();
        attributes.forEach(attribute -> counts.merge(attribute.name().text(), 1L, Long::sum));
        return counts;
    }

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

    /** Every such group of a file, in order of place; not those without an attribute. */
    static List<WrittenAttributes> of(Draft draft) {
        return ALL.of(draft);
    }

    private static List<WrittenAttributes> find(Draft draft) {
        List<WrittenAttributes> groups = new ArrayList<>();
        for (ModelDraft model : draft.models()) {
            add(model, groups);
            add(Owner.MODEL, model.block().attributes(), groups);
        }
        for (ModelDraft composite : draft.composites()) {
            add(composite, groups);
        }
        for (EnumBlock block : draft.enums()) {
            block.values().forEach(value -> add(Owner.ENUM_VALUE, value.attributes(), groups));
            add(Owner.ENUM, block.attributes(), groups);
        }
        return List.copyOf(groups);
    }

    private static void add(Owner owner, List<AttributeNode> attributes, List<WrittenAttributes> groups) {
        if (!attributes.isEmpty()) {
            groups.add(new WrittenAttributes(owner, attributes));
        }
    }

    /** Nothing can be said about the attributes of a field whose type is unknown, or of a relation in a composite type. */
    private static void add(ModelDraft model, List<WrittenAttributes> groups) {
        for (FieldDraft field : model.fields()) {
            if (field.isStored() || (field.isRelation() && !model.isComposite())) {
                add(owner(field), field.node().attributes(), groups);
            }
        }
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
        return counts.getOrDefault(attribute.name().text(), 1L);
    }

    /** The attributes of a file whose arguments are looked at, in order of place. */
    static Stream<AttributeNode> read(Draft draft) {
        return READ.of(draft).stream();
    }

    private Stream<AttributeNode> read() {
        return attributes.stream()
                .filter(owner::readsArguments)
                .filter(attribute -> !attribute.isBroken())
                .filter(attribute -> count(attribute) == 1 || AttributesOnce.isRepeatable(attribute));
    }
}
