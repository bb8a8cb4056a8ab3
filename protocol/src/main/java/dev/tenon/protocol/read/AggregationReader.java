package dev.tenon.protocol.read;

import dev.tenon.plan.request.Aggregation;
import dev.tenon.protocol.answer.Shape;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads aggregates. */
final class AggregationReader {
    private static final String ALL = "_all";
    private static final Set<String> SELECTION = Set.of("selection", "arguments");

    private AggregationReader() {}

    /** The function of this name, if it is one's. */
    static Optional<Aggregation.Function> function(String name) {
        return switch (name) {
            case "_count" -> Optional.of(Aggregation.Function.COUNT);
            case "_sum" -> Optional.of(Aggregation.Function.SUM);
            case "_avg" -> Optional.of(Aggregation.Function.AVERAGE);
            case "_min" -> Optional.of(Aggregation.Function.MINIMUM);
            case "_max" -> Optional.of(Aggregation.Function.MAXIMUM);
            default -> Optional.empty();
        };
    }

    /** The aggregate that the name of a member stands for. */
    static Aggregation of(Aggregation.Function function, Input member, Model model) {
        String name = member.path().name();
        if (function == Aggregation.Function.COUNT && name.equals(ALL)) {
            return Aggregation.countOfAll();
        }
        ScalarField field = model.find(name)
                .filter(ScalarField.class::isInstance)
                .map(ScalarField.class::cast)
                .filter(found -> takes(function, found))
                .orElseThrow(() -> notFound(member, model));
        return new Aggregation(function, field.name());
    }

    /** The aggregates of a selection, as the part of an answer with the function's name. */
    static Shape.Aggregates read(Aggregation.Function function, Input input, Model model) {
        List<Aggregation> values = new ArrayList<>();
        if (input.node().isBoolean() && function == Aggregation.Function.COUNT) {
            values.add(Aggregation.countOfAll());
        } else {
            input.members(SELECTION);
            input.required("selection").members().forEach((name, member) -> {
                if (member.truth()) {
                    values.add(of(function, member, model));
                }
            });
        }
        return new Shape.Aggregates(input.path().name(), values);
    }

    private static boolean takes(Aggregation.Function function, ScalarField field) {
        return switch (function) {
            case COUNT -> true;
            case SUM, AVERAGE -> field.isNumeric() && !field.isList();
            case MINIMUM, MAXIMUM ->
                !field.isList()
                        && (field.type() instanceof FieldType.Enum
                                || !(field.is(ScalarType.JSON) || field.is(ScalarType.BYTES)));
        };
    }

    private static RuntimeException notFound(Input member, Model model) {
        return member.invalid(
                "Field '" + Shown.of(member.path().name()) + "' not found in enclosing type '" + model.name() + "'.",
                "Name a field that can be aggregated like this.");
    }
}
