package dev.tenon.codegen;

import dev.tenon.error.SchemaException;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;

/** Refuses what a valid schema may have and a client cannot yet work with: nothing of it is left out in silence. */
final class SupportCheck {
    private SupportCheck() {}

    /** @throws SchemaException naming the first such thing */
    static void check(Schema schema) {
        schema.models().stream().filter(model -> !model.ignored()).forEach(SupportCheck::check);
    }

    private static void check(Model model) {
        for (ScalarField field : model.scalarFields()) {
            if (!field.isVisible() && field.mustBeGiven()) {
                throw new SchemaException(
                        "No record of `" + model.name() + "` can be created, since `" + field.name()
                                + "` is required, has no default value and is not known to the client.",
                        "Make the field optional, give it a default value (`@default(dbgenerated())` if the database has one),"
                                + " or mark the model with `@@ignore`.",
                        null);
            }
        }
    }
}
