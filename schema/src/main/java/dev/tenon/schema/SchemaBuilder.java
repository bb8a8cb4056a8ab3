package dev.tenon.schema;

import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.draft.RelationDraft;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.EnumBlock;
import dev.tenon.schema.tree.EnumValueNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the schema of a draft that every rule has passed. For one draft and one thread. */
final class SchemaBuilder {
    private final Draft draft;
    private final Map<String, EnumType> enums = new LinkedHashMap<>();
    private final Map<FieldDraft, ScalarField> scalars = new HashMap<>();
    private final Map<FieldDraft, RelationDraft> relations = new HashMap<>();
    private final FieldBuilder fieldBuilder;
    private final KeyBuilder keyBuilder;
    private final RelationBuilder relationBuilder;

    private SchemaBuilder(Draft draft) {
        this.draft = draft;
        this.fieldBuilder = new FieldBuilder(Provider.of(draft), enums);
        this.keyBuilder = new KeyBuilder(scalars);
        this.relationBuilder = new RelationBuilder(Provider.of(draft), scalars);
    }

    static Schema build(Draft draft) {
        return new SchemaBuilder(draft).build();
    }

    private Schema build() {
        draft.enums().forEach(block -> enums.put(block.name().text(), enumType(block)));
        draft.fields().filter(FieldDraft::isStored).forEach(field -> scalars.put(field, fieldBuilder.build(field)));
        for (RelationDraft relation : draft.relations()) {
            relations.put(relation.forward(), relation);
            relations.put(relation.back(), relation);
        }
        return new Schema(
                ConfigurationBuilder.datasource(draft),
                ConfigurationBuilder.generators(draft),
                models(Model.Kind.MODEL),
                models(Model.Kind.VIEW),
                List.copyOf(enums.values()),
                draft.composites().stream().map(this::composite).toList());
    }

    private static EnumType enumType(EnumBlock block) {
        String name = block.name().text();
        Identifier namespace = namespace(block.attributes());
        return new EnumType(
                name,
                new Identifier(text(block.attributes(), "map", "name").orElse(name), namespace),
                namespace,
                block.values().stream().map(SchemaBuilder::enumValue).toList(),
                Marks.documentation(block.documentation()));
    }

    private static EnumType.EnumValue enumValue(EnumValueNode value) {
        String name = value.name().text();
        return new EnumType.EnumValue(
                name, text(value.attributes(), "map", "name").orElse(name), Marks.documentation(value.documentation()));
    }

    private static @Nullable Identifier namespace(List<AttributeNode> attributes) {
        return text(attributes, "schema", "map").map(Identifier::new).orElse(null);
    }

    private static Optional<String> text(List<AttributeNode> attributes, String attribute, String argument) {
        return attributes.stream()
                .filter(node -> node.name().text().equals(attribute))
                .findFirst()
                .flatMap(node -> Arguments.text(node, argument));
    }

    private List<Model> models(Model.Kind kind) {
        return draft.models().stream()
                .filter(model -> model.isView() == (kind == Model.Kind.VIEW))
                .map(model -> model(kind, model))
                .toList();
    }

    private Model model(Model.Kind kind, ModelDraft model) {
        Identifier namespace = model.schemaName().map(Identifier::new).orElse(null);
        return new Model(
                model.name(),
                kind,
                new Identifier(model.tableName(), namespace),
                namespace,
                model.fields().stream().map(this::field).toList(),
                List.of(),
                keyBuilder.primaryKey(model),
                keyBuilder.uniqueKeys(model),
                keyBuilder.indexes(model),
                keyBuilder.shardKey(model),
                model.isIgnored(),
                Marks.documentation(model.block().documentation()));
    }

    private CompositeType composite(ModelDraft composite) {
        return new CompositeType(
                composite.name(),
                composite.fields().stream().map(fieldBuilder::build).toList(),
                Marks.documentation(composite.block().documentation()));
    }

    private Field field(FieldDraft field) {
        ScalarField scalar = scalars.get(field);
        if (scalar != null) {
            return scalar;
        }
        RelationDraft relation = relations.get(field);
        if (relation == null) {
            throw new IllegalStateException("A rule let the field `" + field.name() + "` pass.");
        }
        return relationBuilder.build(field, relation);
    }
}
