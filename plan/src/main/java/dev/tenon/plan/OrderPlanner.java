package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.RelatedCount;
import dev.tenon.plan.step.Sort;
import dev.tenon.plan.step.SortKey;
import dev.tenon.schema.Arity;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Turns an order of records into an order of rows. */
final class OrderPlanner {
    private final Schema schema;
    private final Ties ties;

    OrderPlanner(Schema schema) {
        this.schema = schema;
        this.ties = new Ties(schema);
    }

    List<Sort> plan(Model model, List<Order> orders) {
        List<Sort> sorts = new ArrayList<>();
        for (Order order : orders) {
            if (order instanceof Order.ByField byField) {
                sorts.add(byField(model, byField));
            } else if (order instanceof Order.ByCount byCount) {
                sorts.add(byCount(model, byCount));
            } else if (order instanceof Order.ByRelevance byRelevance) {
                sorts.add(byRelevance(model, byRelevance));
            } else {
                throw new InvalidArgumentException(
                        "Records of " + model.name() + " were to be sorted by an aggregate of many of them.",
                        "Sort by a field or by the number of a relation's records; aggregates sort groups.",
                        null);
            }
        }
        return sorts;
    }

    /** The order, with the model's identity added so that no two rows are equal in it. */
    List<Sort> withoutTies(Model model, List<Order> orders) {
        List<Sort> sorts = new ArrayList<>(plan(model, orders));
        identity(model).forEach(field -> addTie(sorts, field));
        return sorts;
    }

    /** Adds a field as the last key, if the order does not have it. */
    static void addTie(List<Sort> sorts, ScalarField field) {
        SortKey key = new SortKey.Own(Column.of(field));
        if (sorts.stream().noneMatch(s -> s.key().equals(key))) {
            sorts.add(new Sort(key, Order.Direction.ASCENDING, field.isOptional()));
        }
    }

    /** The fields that identify a record; of a view without a unique criterion all that can be sorted by. */
    static List<ScalarField> identity(Model model) {
        boolean hasIdentity = model.uniqueCriteria().stream()
                .anyMatch(key -> key.fields().stream().noneMatch(ScalarField::isOptional));
        return hasIdentity
                ? model.identity()
                : model.scalarFields().stream()
                        .filter(field -> field.arity() != Arity.LIST && !field.is(ScalarType.JSON))
                        .toList();
    }

    private Sort byField(Model model, Order.ByField order) {
        Model end = follow(model, order.path());
        ScalarField field = end.scalarField(order.field());
        boolean nullable = !order.path().isEmpty() || field.isOptional();
        return new Sort(
                key(model, order.path(), new SortKey.Own(Column.of(field))),
                order.direction(),
                nullable,
                order.nulls());
    }

    /** Where there is no record at the end of the path, none is counted. */
    private Sort byCount(Model model, Order.ByCount order) {
        Model end = follow(model, order.path());
        RelatedCount counted = ties.count(end.relationField(order.relation()), Predicate.always());
        SortKey count = key(model, order.path(), new SortKey.Count(counted.table(), counted.on()));
        return new Sort(order.path().isEmpty() ? count : new SortKey.OrZero(count), order.direction(), false);
    }

    /** What is not there matches nothing. */
    private Sort byRelevance(Model model, Order.ByRelevance order) {
        Model end = follow(model, order.path());
        List<Column> columns = order.fields().stream()
                .map(field -> Column.of(end.scalarField(field)))
                .toList();
        SortKey key = key(model, order.path(), new SortKey.Relevance(columns, new Operand.Given(order.query())));
        return new Sort(order.path().isEmpty() ? key : new SortKey.OrZero(key), order.direction(), false);
    }

    private SortKey key(Model model, List<String> path, SortKey end) {
        if (path.isEmpty()) {
            return end;
        }
        RelationField step = model.relationField(path.get(0));
        if (step.isList()) {
            throw new InvalidArgumentException(
                    "Records of " + model.name() + " cannot be sorted by a field of `" + step.name()
                            + "`, since they have many of these.",
                    "Sort by the number of them, or by a field of a to-one relation.",
                    null);
        }
        Model target = schema.target(step);
        return new SortKey.Related(target.table(), ties.pairs(step), key(target, path.subList(1, path.size()), end));
    }

    private Model follow(Model model, List<String> path) {
        Model end = model;
        for (String step : path) {
            end = schema.target(end.relationField(step));
        }
        return end;
    }
}
