package dev.tenon.protocol.read;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.FieldReference;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.Optional;

/** Reads a reference to another field of the same model, where a filter takes a value. */
final class FieldReferenceReader {
    private static final String TAG = "FieldRef";
    private final Model model;

    FieldReferenceReader(Model model) {
        this.model = model;
    }

    /** A reference to a field that holds one value, or a list of values, of this type; nothing if it is a plain value. */
    Optional<FieldReference> read(Input input, FieldType type, boolean list) {
        if (!input.isTagged(TAG)) {
            return Optional.empty();
        }
        Input reference = input.untagged(TAG);
        String container = reference.required("_container").text();
        String name = reference.required("_ref").text();
        if (!container.equals(model.name())) {
            throw wrong(
                    input,
                    "Expected a referenced scalar field of model " + model.name() + ", but found a field of model "
                            + Shown.of(container) + ".");
        }
        ScalarField field = model.find(name)
                .filter(ScalarField.class::isInstance)
                .map(ScalarField.class::cast)
                .orElseThrow(() -> wrong(
                        input,
                        "The referenced scalar field " + model.name() + "." + Shown.of(name) + " does not exist."));
        if (!field.type().equals(type) || field.isList() != list) {
            throw wrong(
                    input,
                    "Expected a referenced scalar " + (list ? "list " : "") + "field of type " + name(type)
                            + " but found " + model.name() + "." + name + " of type " + name(field.type())
                            + (field.isList() ? "[]" : "") + ".");
        }
        return Optional.of(new FieldReference(name));
    }

    /** A reference to a text field. */
    Optional<FieldReference> text(Input input) {
        return read(input, new FieldType.Scalar(ScalarType.STRING), false);
    }

    private static InvalidArgumentException wrong(Input input, String problem) {
        return new InvalidArgumentException(
                input.path() + ": " + problem, "Refer to a field of the same model and type.", null);
    }

    private static String name(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            return scalar.type().keyword();
        }
        return type instanceof FieldType.Enum named ? named.type().name() : "Unsupported";
    }
}
