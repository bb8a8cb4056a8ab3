package dev.tenon.protocol.read;

import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Filter;
import dev.tenon.schema.Arity;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a group must be like ({@code having}). */
final class HavingReader {
    private final Model model;

    HavingReader(Model model) {
        this.model = model;
    }

    Filter read(Input having) {
        List<Filter> parts = new ArrayList<>();
        having.members()
                .forEach((name, member) -> parts.add(FilterReader.combined(name, member, this::read)
                        .orElseGet(() -> field(FieldNames.selected(member, model), member))));
        return FilterReader.all(parts);
    }

    private Filter field(ScalarField field, Input input) {
        ScalarFilterReader plain = new ScalarFilterReader(model, field);
        if (!input.isObject()) {
            return plain.read(input);
        }
        List<Filter> parts = new ArrayList<>();
        Map<String, Input> members = input.members();
        members.forEach((name, member) ->
                AggregationReader.function(name).ifPresent(function -> parts.add(aggregated(function, field, member))));
        Input rest = without(input, members);
        if (rest.node().size() > 0) {
            parts.add(plain.read(rest));
        }
        return FilterReader.all(parts);
    }

    private Filter aggregated(Aggregation.Function function, ScalarField field, Input member) {
        Filter filter = new ScalarFilterReader(model, as(function, field)).read(member);
        return new Filter.Aggregated(function, filter);
    }

    /** The field as its aggregate looks: the aggregate of no values at all is null, except a count. */
    private static ScalarField as(Aggregation.Function function, ScalarField field) {
        FieldType type = switch (function) {
            case COUNT -> new FieldType.Scalar(ScalarType.BIG_INT);
            case SUM -> field.is(ScalarType.INT) ? new FieldType.Scalar(ScalarType.BIG_INT) : field.type();
            case AVERAGE -> field.is(ScalarType.DECIMAL) ? field.type() : new FieldType.Scalar(ScalarType.FLOAT);
            case MINIMUM, MAXIMUM -> field.held();
        };
        Arity arity = function == Aggregation.Function.COUNT ? Arity.REQUIRED : Arity.OPTIONAL;
        return new ScalarField(field.name(), field.column(), type, null, arity, null, null, false, false, false, null);
    }

    private static Input without(Input input, Map<String, Input> members) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        members.forEach((name, member) -> {
            Optional<Aggregation.Function> function = AggregationReader.function(name);
            if (function.isEmpty()) {
                rest.set(name, member.node());
            }
        });
        return new Input(rest, input.path());
    }
}
