package dev.tenon.schema.draft;

import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.FieldNode;
import dev.tenon.schema.tree.ModelBlock;
import dev.tenon.schema.tree.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A model, a view or a composite type with its fields looked up. Immutable once the draft is made. */
public final class ModelDraft {
    private final ModelBlock block;
    private final boolean view;
    private final DefaultNames names;
    private final Map<String, FieldDraft> fieldsByName = new HashMap<>();
    private List<FieldDraft> fields = List.of();
    private List<KeyDraft> keys = List.of();
    private List<KeyDraft> ids = List.of();
    private @Nullable KeyIndex keyIndex;
    private List<String> storedNames = List.of();
    private final Map<String, List<AttributeNode>> attributes;
    private final Optional<String> schemaName;
    private final String tableName;
    private final Map<RelationEnd, List<FieldDraft>> relations = new HashMap<>();

    /** What a relation field leads to, and the name that it gives the relation. */
    private record RelationEnd(ModelDraft target, Optional<String> name) {}

    ModelDraft(ModelBlock block, DefaultNames names) {
        this.block = block;
        this.view = block.kind() == ModelBlock.Kind.VIEW;
        this.names = names;
        this.attributes = byName(block.attributes());
        this.schemaName = text("schema", "map");
        this.tableName = text("map", "name").orElse(name());
    }

    private static Map<String, List<AttributeNode>> byName(List<AttributeNode> written) {
        Map<String, List<AttributeNode>> attributes = new HashMap<>();
        for (AttributeNode attribute : written) {
            if (!attribute.isBroken()) {
                attributes
                        .computeIfAbsent(attribute.name().text(), name -> new ArrayList<>())
                        .add(attribute);
            }
        }
        return attributes;
    }

    private Optional<String> text(String attribute, String argument) {
        return attribute(attribute).flatMap(found -> Arguments.text(found, argument));
    }

    /** Looks up the types of its fields. */
    void resolve(Function<FieldNode, FieldKind> kinds) {
        List<FieldDraft> all = new ArrayList<>();
        List<String> stored = new ArrayList<>();
        for (FieldNode node : block.fields()) {
            FieldDraft field = new FieldDraft(this, node, kinds.apply(node));
            all.add(field);
            fieldsByName.put(field.name(), field);
            addRelation(field);
            if (field.isStored()) {
                stored.add(field.name());
            }
        }
        fields = List.copyOf(all);
        storedNames = List.copyOf(stored);
    }

    /** Looks up the fields of its keys, once those of all models are known. */
    void resolveKeys() {
        List<KeyDraft> found = new ArrayList<>();
        keys = KeyDraft.of(this);
        for (KeyDraft key : keys) {
            if (key.kind() == KeyDraft.Kind.ID) {
                found.add(key);
            }
        }
        ids = List.copyOf(found);
    }

    private void addRelation(FieldDraft field) {
        if (field.kind() instanceof FieldKind.Relation relation) {
            relations
                    .computeIfAbsent(
                            new RelationEnd(relation.target(), field.givenRelationName()), end -> new ArrayList<>())
                    .add(field);
        }
    }

    /** The model as written. */
    public ModelBlock block() {
        return block;
    }

    /** Its name. */
    public String name() {
        return block.name().text();
    }

    /** What such a block is called in a sentence. */
    public String words() {
        return block.kind().words();
    }

    /** Whether it is a view. */
    public boolean isView() {
        return view;
    }

    /** Whether it is a composite type. */
    public boolean isComposite() {
        return block.kind() == ModelBlock.Kind.TYPE;
    }

    /** Whether it is marked with {@code @@ignore}. */
    public boolean isIgnored() {
        return attributes.containsKey("ignore");
    }

    /** How its keys and constraints are called in the database where the schema does not say. */
    public DefaultNames names() {
        return names;
    }

    /** Where the block stands. */
    public Span span() {
        return block.span();
    }

    /** Its fields, in order of place. */
    public List<FieldDraft> fields() {
        return fields;
    }

    /** The names of the fields that are stored, in order of place. */
    public List<String> storedNames() {
        return storedNames;
    }

    /** The field of this name; of several, which is an error, the last. */
    public Optional<FieldDraft> find(String field) {
        return Optional.ofNullable(fieldsByName.get(field));
    }

    /** The fields of these names, as far as it has them. */
    public List<FieldDraft> findAll(List<Name> names) {
        List<FieldDraft> found = new ArrayList<>();
        for (Name name : names) {
            FieldDraft field = fieldsByName.get(name.text());
            if (field != null) {
                found.add(field);
            }
        }
        return List.copyOf(found);
    }

    /** The fields on the way of a path through composite types, {@code address.street}; none if it leads nowhere. */
    public List<FieldDraft> follow(String path) {
        if (path.indexOf('.') < 0) {
            return find(path).map(List::of).orElse(List.of());
        }
        List<FieldDraft> way = new ArrayList<>();
        Optional<ModelDraft> here = Optional.of(this);
        for (String part : path.split("\\.", -1)) {
            Optional<FieldDraft> field = here.flatMap(model -> model.find(part));
            if (field.isEmpty()) {
                return List.of();
            }
            way.add(field.get());
            here = field.get().kind() instanceof FieldKind.Composite composite
                    ? Optional.of(composite.type())
                    : Optional.empty();
        }
        return List.copyOf(way);
    }

    /** The relation fields that point at a model and give the relation this name, or none, in order of place. */
    public List<FieldDraft> relationsTo(ModelDraft target, Optional<String> name) {
        return Collections.unmodifiableList(relations.getOrDefault(new RelationEnd(target, name), List.of()));
    }

    /** Its ids, unique criteria and indexes, of fields and of the block, in order of place. */
    public List<KeyDraft> keys() {
        return keys;
    }

    /** Its ids, in order of place: one, if all is right. */
    public List<KeyDraft> ids() {
        return ids;
    }

    /** Its keys by the fields that they are over. */
    public KeyIndex keyIndex() {
        KeyIndex index = keyIndex;
        if (index == null) {
            index = new KeyIndex(keys);
            keyIndex = index;
        }
        return index;
    }

    /** Its id and unique criteria; none that is about some records alone. */
    public Stream<KeyDraft> uniqueCriteria() {
        return keys.stream().filter(key -> key.isUnique() && !key.isPartial());
    }

    /** The first block attribute of this name. */
    public Optional<AttributeNode> attribute(String name) {
        List<AttributeNode> found = attributes.get(name);
        return found == null ? Optional.empty() : Optional.of(found.get(0));
    }

    /** The block attributes of this name, in order of place. */
    public List<AttributeNode> attributes(String name) {
        return Collections.unmodifiableList(attributes.getOrDefault(name, List.of()));
    }

    /** The name of the schema of the database that it is in, as far as the file says so. */
    public Optional<String> schemaName() {
        return schemaName;
    }

    /** The name of its table. */
    public String tableName() {
        return tableName;
    }
}
