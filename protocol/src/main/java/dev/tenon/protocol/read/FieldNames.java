package dev.tenon.protocol.read;

import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import java.util.List;

/** Reads names of fields where they are values. */
final class FieldNames {
    private FieldNames() {}

    /** The scalar field that a value names. */
    static ScalarField scalar(Input input, Model model) {
        Input name = input.untagged("Enum");
        return model.find(name.text())
                .filter(ScalarField.class::isInstance)
                .map(ScalarField.class::cast)
                .orElseThrow(() -> name.invalid(
                        "`" + Shown.of(name.text()) + "` is not a valid `" + model.name() + "ScalarFieldEnum`.",
                        "Name a scalar field of the model " + model.name() + "."));
    }

    /** The scalar field that the name of a member stands for. */
    static ScalarField selected(Input member, Model model) {
        String name = member.path().name();
        return model.find(name)
                .filter(ScalarField.class::isInstance)
                .map(ScalarField.class::cast)
                .orElseThrow(() -> member.invalid(
                        "Field '" + Shown.of(name) + "' not found in enclosing type '" + model.name() + "'.",
                        "Name a scalar field of " + model.name() + "."));
    }

    /** The scalar fields that a value, or a list of values, names. */
    static List<String> scalars(Input input, Model model) {
        return input.oneOrMore().stream()
                .map(name -> scalar(name, model).name())
                .toList();
    }
}
