package dev.tenon.schema.draft;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Block;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.EnumBlock;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.FieldNode;
import dev.tenon.schema.tree.ModelBlock;
import dev.tenon.schema.tree.SchemaTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A schema file with its names looked up, right or wrong. Immutable; for one thread. */
public final class Draft {
    private final SchemaTree tree;
    private final List<ConfigurationBlock> datasources;
    private final List<ConfigurationBlock> generators;
    private final Optional<String> providerText;
    private final Optional<Provider> provider;
    private final Optional<String> relationMode;
    private final List<ModelDraft> models;
    private final List<ModelDraft> tables;
    private final List<EnumBlock> enumBlocks;
    private final List<ModelDraft> composites;
    private final Map<String, FieldKind> kinds;
    private final List<FieldDraft> fields;
    private final Map<String, List<FieldDraft>> fieldsByAttribute = new HashMap<>();
    private final List<KeyDraft> keys;
    private final List<KeyDraft> keysOfTables;
    private final Map<Shared<?>, Object> shared = new HashMap<>();
    private final Map<FieldDraft, List<FieldDraft>> opposites = new HashMap<>();
    private final List<RelationDraft> relations;
    private final List<FieldDraft> forwardFields;

    /** @param tree what could be read of a file */
    public Draft(SchemaTree tree) {
        this.tree = tree;
        this.datasources = configurationOf(tree, ConfigurationBlock.Kind.DATASOURCE);
        this.generators = configurationOf(tree, ConfigurationBlock.Kind.GENERATOR);
        this.providerText = firstText("provider");
        this.provider = providerText.flatMap(Provider::of);
        this.relationMode = firstText("relationMode", "referentialIntegrity");
        DefaultNames names =
                new DefaultNames(provider.map(Provider::identifierLimit).orElse(Integer.MAX_VALUE));
        List<ModelDraft> drafts = tree.blocks(ModelBlock.class).stream()
                .map(block -> new ModelDraft(block, names))
                .toList();
        this.models = drafts.stream().filter(draft -> !draft.isComposite()).toList();
        this.tables = models.stream().filter(model -> !model.isView()).toList();
        this.composites = drafts.stream().filter(ModelDraft::isComposite).toList();
        this.enumBlocks = tree.blocks(EnumBlock.class);
        this.kinds = kinds(tree, drafts);
        drafts.forEach(draft -> draft.resolve(this::kindOf));
        drafts.forEach(ModelDraft::resolveKeys);
        this.fields = models.stream().flatMap(model -> model.fields().stream()).toList();
        fields.forEach(field -> field.attributeNames()
                .forEach(name -> fieldsByAttribute
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(field)));
        this.keys = keys(models);
        this.keysOfTables = keys(tables);
        this.relations = pairRelations();
        this.forwardFields = findForwardFields();
    }

    /** The file as written. */
    public SchemaTree tree() {
        return tree;
    }

    /** Its models and views, in order of place. */
    public List<ModelDraft> models() {
        return models;
    }

    /** Its models that are no views, in order of place: those that have tables with keys and indexes. */
    public List<ModelDraft> tables() {
        return tables;
    }

    /** Its composite types, in order of place. */
    public List<ModelDraft> composites() {
        return composites;
    }

    /** All fields of all models and views, in order of place. */
    public Stream<FieldDraft> fields() {
        return fields.stream();
    }

    /** Passes on the fields of models and views that have an attribute of this name, in order of place, each with it. */
    public void forEachWith(String attribute, BiConsumer<FieldDraft, AttributeNode> reader) {
        for (FieldDraft field : fieldsByAttribute.getOrDefault(attribute, List.of())) {
            field.attribute(attribute).ifPresent(found -> reader.accept(field, found));
        }
    }

    /** All ids, unique criteria and indexes of all models and views, model by model in order of place. */
    public Stream<KeyDraft> keys() {
        return keys.stream();
    }

    /** Those of models alone: the database has none of a view. */
    public Stream<KeyDraft> keysOfTables() {
        return keysOfTables.stream();
    }

    /** Its enums, in order of place. */
    public List<EnumBlock> enums() {
        return enumBlocks;
    }

    /** Its {@code datasource} or {@code generator} blocks, in order of place; none that is not written to its end. */
    public List<ConfigurationBlock> configuration(ConfigurationBlock.Kind kind) {
        return kind == ConfigurationBlock.Kind.DATASOURCE ? datasources : generators;
    }

    /** The {@code provider} of the first datasource, if it is a text. */
    public Optional<String> provider() {
        return providerText;
    }

    /** The provider that it names, if the language knows it. */
    Optional<Provider> knownProvider() {
        return provider;
    }

    /** What has been worked out before, and is kept for the next rule that asks. */
    Map<Shared<?>, Object> shared() {
        return shared;
    }

    /** The relations whose two sides find each other without doubt, each once. */
    public List<RelationDraft> relations() {
        return relations;
    }

    /** The side of each relation that does, or should, hold the foreign key, also where the other side is missing. */
    public Stream<FieldDraft> forwardFields() {
        return forwardFields.stream();
    }

    /** Whether relations are held by foreign keys of the database, and not by the client alone. */
    public boolean usesForeignKeys() {
        return relationMode
                .map(one -> !one.equals("prisma"))
                .orElseGet(() -> provider.map(Provider::hasForeignKeys).orElse(true));
    }

    /** The fields that could be the other side of a relation field; of more than two, which are too many, the first two. */
    public List<FieldDraft> opposites(FieldDraft field) {
        return field.kind() instanceof FieldKind.Relation relation
                ? opposites.computeIfAbsent(field, one -> findOpposites(one, relation))
                : List.of();
    }

    private static List<FieldDraft> findOpposites(FieldDraft field, FieldKind.Relation relation) {
        List<FieldDraft> opposites = new ArrayList<>(2);
        for (FieldDraft other : relation.target().relationsTo(field.model(), field.givenRelationName())) {
            if (!other.equals(field)) {
                opposites.add(other);
            }
            if (opposites.size() == 2) {
                break;
            }
        }
        return List.copyOf(opposites);
    }

    private static List<KeyDraft> keys(List<ModelDraft> models) {
        List<KeyDraft> keys = new ArrayList<>();
        models.forEach(model -> keys.addAll(model.keys()));
        return List.copyOf(keys);
    }

    /** What the type of a field is. */
    private FieldKind kindOf(FieldNode field) {
        String name = field.type().name().text();
        if (field.type().unsupported() != null) {
            return new FieldKind.Unsupported();
        }
        Optional<ScalarType> scalar = ScalarType.of(name);
        if (scalar.isPresent()) {
            return new FieldKind.Scalar(scalar.get());
        }
        return kinds.getOrDefault(name, new FieldKind.Unknown());
    }

    /** What the names of blocks mean as types; of several blocks of one name, which is an error, the last is meant. */
    private static Map<String, FieldKind> kinds(SchemaTree tree, List<ModelDraft> drafts) {
        Map<String, FieldKind> kinds = new HashMap<>();
        Iterator<ModelDraft> next = drafts.iterator();
        for (Block block : tree.blocks()) {
            if (block instanceof EnumBlock values) {
                kinds.put(values.name().text(), FieldKind.Enum.of(values));
            } else if (block instanceof ModelBlock) {
                ModelDraft draft = next.next();
                kinds.put(
                        draft.name(),
                        draft.isComposite() ? new FieldKind.Composite(draft) : new FieldKind.Relation(draft));
            }
        }
        return kinds;
    }

    private static List<ConfigurationBlock> configurationOf(SchemaTree tree, ConfigurationBlock.Kind kind) {
        return tree.blocks(ConfigurationBlock.class).stream()
                .filter(block -> block.kind() == kind && block.unassigned().isEmpty())
                .toList();
    }

    /** The text of the first datasource that has one of these properties as a text. */
    private Optional<String> firstText(String... keys) {
        return datasources.stream()
                .flatMap(block ->
                        Stream.of(keys).flatMap(key -> block.find(key).stream()).limit(1))
                .flatMap(property ->
                        property.value() instanceof Expression.Text text ? Stream.of(text.value()) : Stream.empty())
                .findFirst();
    }

    private List<RelationDraft> pairRelations() {
        List<RelationDraft> pairs = new ArrayList<>();
        Set<FieldDraft> paired = new HashSet<>();
        for (FieldDraft field : fields) {
            List<FieldDraft> opposites = opposites(field);
            if (opposites.size() == 1 && !paired.contains(opposites.get(0)) && isOnly(field, opposites.get(0))) {
                paired.add(field);
                pairs.add(RelationDraft.of(field, opposites.get(0)));
            }
        }
        return List.copyOf(pairs);
    }

    /** Whether a field alone could be the other side of another. */
    private boolean isOnly(FieldDraft field, FieldDraft other) {
        return opposites(other).equals(List.of(field));
    }

    private List<FieldDraft> findForwardFields() {
        Set<FieldDraft> forward = new HashSet<>();
        relations.stream()
                .filter(relation -> !relation.isManyToMany())
                .forEach(relation -> forward.add(relation.forward()));
        return fields.stream()
                .filter(field -> forward.contains(field)
                        || (field.isRelation()
                                && !field.isList()
                                && opposites(field).isEmpty()))
                .toList();
    }
}
