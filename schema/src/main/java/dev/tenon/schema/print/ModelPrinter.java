package dev.tenon.schema.print;

import dev.tenon.schema.Field;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import dev.tenon.schema.draft.DefaultNames;
import dev.tenon.schema.draft.Provider;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes models and views. */
final class ModelPrinter {
    private final FieldPrinter fields;
    private final BlockText out;
    private final DefaultNames names;
    private final RelationPrinter relations;

    ModelPrinter(Schema schema, FieldPrinter fields, BlockText out) {
        this.fields = fields;
        this.out = out;
        this.names = new DefaultNames(Provider.of(schema.datasource().provider())
                .map(Provider::identifierLimit)
                .orElse(Integer.MAX_VALUE));
        this.relations = new RelationPrinter(schema, names);
    }

    void print(Model model) {
        KeyPrinter keys = new KeyPrinter(model, names);
        Map<String, Long> counts = RelationPrinter.counts(model);
        out.open(model.documentation(), model.kind().keyword() + " " + model.name());
        for (Field field : model.fields()) {
            if (field instanceof ScalarField scalar) {
                String defaultName =
                        names.defaultValue(model.table().name(), scalar.column().name());
                String line = fields.start(scalar) + keys.ofField(scalar) + fields.rest(scalar, defaultName);
                out.line(scalar.documentation(), scalar.version(), line);
            } else if (field instanceof RelationField relation) {
                out.line(
                        relation.documentation(),
                        false,
                        relations.line(model, relation, counts.getOrDefault(relation.target(), 1L)));
            }
        }
        keys.ofBlock().forEach(out::line);
        out.attribute("@@map", model.table(), model.name());
        out.namespace(model.namespace());
        if (!model.shardKey().isEmpty()) {
            out.line(model.shardKey().stream()
                    .map(ScalarField::name)
                    .collect(Collectors.joining(", ", "@@shardKey([", "])")));
        }
        if (model.ignored()) {
            out.line("@@ignore");
        }
        out.close();
    }
}
