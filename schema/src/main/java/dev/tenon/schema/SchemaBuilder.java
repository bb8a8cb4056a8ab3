package dev.tenon.schema;

import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.ModelDraft;
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
    private final RelationBuilder relationBuilder = new RelationBuilder(scalars);

    private SchemaBuilder(Draft draft) {
        this.draft = draft;
    }

    static Schema build(Draft draft) {
        return new SchemaBuilder(draft).build();
    }

    private Schema build() {
        draft.enums().forEach(block -> enums.put(block.name().text(), enumType(block)));
        draft.fields().filter(FieldDraft::isScalar).forEach(field -> scalars.put(field, scalarField(field)));
        for (RelationDraft relation : draft.relations()) {
            relations.put(relation.forward(), relation);
            relations.put(relation.back(), relation);
        }
        return new Schema(
                ConfigurationBuilder.datasource(draft),
                ConfigurationBuilder.generators(draft),
                draft.models().stream().map(this::model).toList(),
                List.copyOf(enums.values()));
    }

    private static EnumType enumType(EnumBlock block) {
        String name = block.name().text();
        return new EnumType(
                name,
                new Identifier(mappedName(block.attributes()).orElse(name)),
                block.values().stream().map(SchemaBuilder::enumValue).toList(),
                block.documentation());
    }

    private static EnumType.EnumValue enumValue(EnumValueNode value) {
        String name = value.name().text();
        return new EnumType.EnumValue(name, mappedName(value.attributes()).orElse(name), value.documentation());
    }

    private static Optional<String> mappedName(List<AttributeNode> attributes) {
        return attributes.stream()
                .filter(attribute -> attribute.name().text().equals("map"))
                .findFirst()
                .flatMap(attribute -> Arguments.text(attribute, "name"));
    }

    private Model model(ModelDraft model) {
        return new Model(
                model.name(),
                new Identifier(model.tableName()),
                model.fields().stream().map(this::field).toList(),
                primaryKey(model),
                keys(model, KeyDraft.Kind.UNIQUE).stream().map(this::uniqueKey).toList(),
                keys(model, KeyDraft.Kind.INDEX).stream()
                        .map(key -> new Index(built(key.fields()), new Identifier(key.databaseName())))
                        .toList(),
                model.block().documentation());
    }

    private @Nullable UniqueKey primaryKey(ModelDraft model) {
        return keys(model, KeyDraft.Kind.ID).stream()
                .map(this::uniqueKey)
                .findFirst()
                .orElse(null);
    }

    private static List<KeyDraft> keys(ModelDraft model, KeyDraft.Kind kind) {
        return model.keys().stream().filter(key -> key.kind() == kind).toList();
    }

    private UniqueKey uniqueKey(KeyDraft key) {
        return new UniqueKey(key.clientName(), built(key.fields()), new Identifier(key.databaseName()));
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

    private ScalarField scalarField(FieldDraft field) {
        return new ScalarField(
                field.name(),
                new Identifier(field.columnName()),
                fieldType(field),
                field.arity(),
                DefaultBuilder.build(field),
                field.attribute("updatedAt").isPresent(),
                field.node().documentation());
    }

    private FieldType fieldType(FieldDraft field) {
        if (field.kind() instanceof FieldKind.Scalar scalar) {
            return new FieldType.Scalar(scalar.type());
        }
        return new FieldType.Enum(
                Optional.ofNullable(enums.get(field.typeName())).orElseThrow());
    }

    private List<ScalarField> built(List<FieldDraft> fields) {
        return fields.stream()
                .map(field -> Optional.ofNullable(scalars.get(field)).orElseThrow())
                .toList();
    }
}
