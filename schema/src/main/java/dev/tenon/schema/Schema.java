package dev.tenon.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole, valid schema: what a {@code .prisma} file, or a folder of them, means. It holds everything that the database has
 * to hold; {@link #visible} is what a client knows of it. Immutable and thread-safe.
 *
 * @param datasource the database that the models live in
 * @param generators every {@code generator} block, in order of place
 * @param models every model, in order of place
 * @param views every view, in order of place
 * @param enums every enum, in order of place
 * @param composites every composite type, in order of place
 */
public record Schema(
        Datasource datasource,
        List<Generator> generators,
        List<Model> models,
        List<Model> views,
        List<EnumType> enums,
        List<CompositeType> composites) {
    public Schema {
        generators = List.copyOf(generators);
        models = List.copyOf(models);
        views = List.copyOf(views);
        enums = List.copyOf(enums);
        composites = List.copyOf(composites);
    }

    /**
     * The schema as a client knows it: without ignored models and fields, fields of types that cannot be read, relations of
     * which one side is ignored, and keys over such fields.
     */
    public Schema visible() {
        return VisibleSchema.of(this);
    }

    /** Every model, then every view. */
    public Stream<Model> modelsAndViews() {
        return Stream.concat(models.stream(), views.stream());
    }

    /**
     * The model or view of this name.
     *
     * @throws dev.tenon.error.InvalidArgumentException if there is none
     */
    public Model model(String name) {
        return find(name)
                .orElseThrow(() -> UnknownName.of(
                        "The schema has no model", name, modelsAndViews().map(Model::name)));
    }

    /** The model or view of this name, if there is one. */
    public Optional<Model> find(String name) {
        return modelsAndViews().filter(m -> m.name().equals(name)).findFirst();
    }

    /**
     * The enum of this name.
     *
     * @throws dev.tenon.error.InvalidArgumentException if there is none
     */
    public EnumType enumType(String name) {
        return enums.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UnknownName.of(
                        "The schema has no enum", name, enums.stream().map(EnumType::name)));
    }

    /**
     * The composite type of this name.
     *
     * @throws dev.tenon.error.InvalidArgumentException if there is none
     */
    public CompositeType composite(String name) {
        return composites.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UnknownName.of(
                        "The schema has no composite type",
                        name,
                        composites.stream().map(CompositeType::name)));
    }

    /** The model that a relation field points at. */
    public Model target(RelationField field) {
        return model(field.target());
    }

    /** The same relation seen from its other side. */
    public RelationField opposite(RelationField field) {
        return target(field).relationField(field.opposite());
    }

    /** The link tables of all implicit many-to-many relations by relation name, in order of place. */
    public Map<String, LinkTable> linkTables() {
        Map<String, LinkTable> tables = new LinkedHashMap<>();
        for (Model model : models) {
            for (RelationField field : model.relationFields()) {
                if (field.link() instanceof Link.ThroughTable through) {
                    tables.putIfAbsent(field.relation(), through.table());
                }
            }
        }
        return tables;
    }
}
