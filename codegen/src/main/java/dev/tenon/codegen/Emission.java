package dev.tenon.codegen;

import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.Schema;
import java.util.List;

/** What every emitter is given: the schema, and how things are called in Java. */
record Emission(Schema schema, ClientSettings settings) {
    Types types() {
        return new Types(settings.packageName(), settings.clientName());
    }

    ValueTypes values() {
        return new ValueTypes(types());
    }

    /** Every model, then every view. */
    List<Model> models() {
        return schema.modelsAndViews().toList();
    }

    ModelView view(Model model) {
        return new ModelView(schema, model);
    }

    ModelView target(RelationField relation) {
        return view(schema.target(relation));
    }
}
