package dev.tenon.codegen;

import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.List;

/** A step that a new record cannot do without. */
sealed interface RequiredStep {
    /** The name of the stage that asks for it. */
    String stage();

    /** A scalar field is given. */
    record OfScalar(ScalarField field) implements RequiredStep {
        @Override
        public String stage() {
            return "Needs" + JavaName.capitalised(field.name());
        }
    }

    /** A relation is given, or its foreign key. */
    record OfRelation(RelationField relation, List<ScalarField> keys) implements RequiredStep {
        @Override
        public String stage() {
            return "Needs" + JavaName.capitalised(relation.name());
        }
    }
}
