package dev.tenon.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole, valid schema: what a {@code .prisma} file means. Immutable and thread-safe.
 *
 * @param datasource the database that the models live in
 * @param generators every {@code generator} block, in order of place
 * @param models every model, in order of place
 * @param enums every enum, in order of place
 */
public record Schema(Datasource datasource, List<Generator> generators, List<Model> models, List<EnumType> enums) {
    public Schema {
        generators = List.copyOf(generators);
        models = List.copyOf(models);
        enums = List.copyOf(enums);
    }

    /** The model of this name; an unknown name is a programming error. */
    public Model model(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("The schema has no model `" + name + "`. It has: "
                        + models.stream().map(Model::name).toList()));
    }

    /** The model of this name, if there is one. */
    public Optional<Model> find(String name) {
        return models.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** The enum of this name; an unknown name is a programming error. */
    public EnumType enumType(String name) {
        return enums.stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The schema has no enum `" + name + "`."));
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
