package dev.tenon.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves out of a schema what a client does not know. For one schema. */
final class VisibleSchema {
    private final Schema whole;
    private final Set<String> models;

    private VisibleSchema(Schema whole) {
        this.whole = whole;
        this.models = whole.modelsAndViews()
                .filter(model -> !model.ignored())
                .map(Model::name)
                .collect(Collectors.toSet());
    }

    static Schema of(Schema whole) {
        VisibleSchema visible = new VisibleSchema(whole);
        return new Schema(
                whole.datasource(),
                whole.generators(),
                visible.models(whole.models()),
                visible.models(whole.views()),
                whole.enums(),
                List.of());
    }

    private List<Model> models(List<Model> all) {
        return all.stream().filter(model -> !model.ignored()).map(this::model).toList();
    }

    private Model model(Model model) {
        return new Model(
                model.name(),
                model.kind(),
                model.table(),
                model.namespace(),
                model.fields().stream().filter(this::isVisible).toList(),
                model.columns().filter(field -> !field.isVisible()).toList(),
                Optional.ofNullable(model.primaryKey())
                        .filter(key -> areVisible(key.fields()))
                        .orElse(null),
                model.uniqueKeys().stream()
                        .filter(key -> areVisible(key.fields()))
                        .toList(),
                model.indexes().stream()
                        .filter(index -> areVisible(index.fields()))
                        .toList(),
                model.shardKey().stream().filter(ScalarField::isVisible).toList(),
                false,
                model.documentation());
    }

    private static boolean areVisible(List<ScalarField> fields) {
        return fields.stream().allMatch(ScalarField::isVisible);
    }

    private boolean isVisible(Field field) {
        if (field instanceof RelationField relation) {
            return relation.isVisible()
                    && models.contains(relation.target())
                    && whole.opposite(relation).isVisible();
        }
        return field.isVisible();
    }
}
