package dev.tenon.protocol.read;

import dev.tenon.plan.request.FieldReference;
import dev.tenon.plan.request.Filter;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the values of a list field must be like. */
final class ListFilterReader {
    private final ScalarField field;
    private final FieldReferenceReader references;

    ListFilterReader(Model model, ScalarField field) {
        this.field = field;
        this.references = new FieldReferenceReader(model);
    }

    Filter read(Input input) {
        List<Filter> parts = new ArrayList<>();
        input.members().forEach((name, member) -> parts.add(condition(name, member)));
        return FilterReader.all(parts);
    }

    private Filter condition(String name, Input member) {
        return switch (name) {
            case "equals" ->
                member.isNull()
                        ? new Filter.IsNull(field.name(), false)
                        : new Filter.Compare(field.name(), Filter.Comparison.EQUAL, list(member));
            case "has" ->
                member.isNull()
                        ? new Filter.Or(List.of())
                        : new Filter.ListHolds(field.name(), Filter.Holds.VALUE, one(member));
            case "hasEvery" -> new Filter.ListHolds(field.name(), Filter.Holds.EVERY, list(member));
            case "hasSome" -> new Filter.ListHolds(field.name(), Filter.Holds.SOME, list(member));
            case "isEmpty" -> new Filter.ListIsEmpty(field.name(), !member.truth());
            default -> throw member.unknownField();
        };
    }

    private Object one(Input member) {
        Optional<FieldReference> reference = references.read(member, field.type(), false);
        return reference.isPresent() ? reference.get() : ValueReader.read(member, field);
    }

    private Object list(Input member) {
        Optional<FieldReference> reference = references.read(member, field.type(), true);
        return reference.isPresent() ? reference.get() : ValueReader.list(member, field);
    }
}
