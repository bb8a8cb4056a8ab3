package dev.tenon.protocol.read;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.Request;
import dev.tenon.protocol.answer.Shape;
import dev.tenon.schema.Model;
import dev.tenon.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Reads what is asked of groups of records, and of all records taken together. */
final class GroupReader {
    private final Schema schema;

    GroupReader(Schema schema) {
        this.schema = schema;
    }

    /** The object that an answer gives for a group. */
    Shape shape(Input selection, Model model) {
        List<Shape.Part> parts = new ArrayList<>();
        selection.members().forEach((name, member) -> {
            if (!member.node().isBoolean() || member.truth()) {
                parts.add(AggregationReader.function(name)
                        .map(function -> (Shape.Part) AggregationReader.read(function, member, model))
                        .orElseGet(() -> new Shape.Scalar(FieldNames.selected(member, model))));
            }
        });
        return new Shape(parts);
    }

    /** The aggregates of such an object. */
    static List<Aggregation> values(Shape shape) {
        return shape.parts().stream()
                .filter(Shape.Aggregates.class::isInstance)
                .flatMap(part -> ((Shape.Aggregates) part).values().stream())
                .distinct()
                .toList();
    }

    Request.GroupBy read(Input arguments, Model model, Shape shape) {
        List<String> by = FieldNames.scalars(arguments.required("by"), model);
        checkSelected(arguments, by, shape);
        Filter having = arguments
                .member("having")
                .map(given -> new HavingReader(model).read(given))
                .orElseGet(Filter::all);
        List<Order> orderBy = arguments
                .member("orderBy")
                .map(given -> new OrderReader(schema).ofGroups(given, model))
                .orElse(List.of());
        if (orderBy.isEmpty()) {
            ArgumentsReader.requireOrder(arguments, model);
        }
        return new Request.GroupBy(
                model.name(),
                by,
                new FilterReader(schema).optional(arguments, model),
                having,
                orderBy,
                ArgumentsReader.skip(arguments),
                ArgumentsReader.take(arguments),
                values(shape));
    }

    private static void checkSelected(Input arguments, List<String> by, Shape shape) {
        for (Shape.Part part : shape.parts()) {
            if (!by.isEmpty()
                    && part instanceof Shape.Scalar scalar
                    && !by.contains(scalar.field().name())) {
                throw new InvalidArgumentException(
                        arguments.path().about()
                                + ": Every selected scalar field that is not part of an aggregation must be included in the"
                                + " by-arguments of the query. Missing fields: "
                                + scalar.field().name() + ".",
                        "Add it to `by`, or select an aggregate of it.",
                        null);
            }
        }
    }
}
