package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Pair;
import dev.tenon.plan.step.Sort;
import dev.tenon.plan.step.SortKey;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
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
            } else {
                sorts.add(byCount(model, (Order.ByCount) order));
            }
        }
        return sorts;
    }

    /** The order, with the model's identity added so that no two rows are equal in it. */
    List<Sort> withoutTies(Model model, List<Order> orders) {
        List<Sort> sorts = new ArrayList<>(plan(model, orders));
        for (ScalarField field : model.identity()) {
            SortKey key = new SortKey.Own(Column.of(field));
            if (sorts.stream().noneMatch(s -> s.key().equals(key))) {
                sorts.add(new Sort(key, Order.Direction.ASCENDING, false));
            }
        }
        return sorts;
    }

    private Sort byField(Model model, Order.ByField order) {
        Model end = follow(model, order.path());
        ScalarField field = end.scalarField(order.field());
        boolean nullable = !order.path().isEmpty() || field.isOptional();
        return new Sort(key(model, order.path(), new SortKey.Own(Column.of(field))), order.direction(), nullable);
    }

    private Sort byCount(Model model, Order.ByCount order) {
        Model end = follow(model, order.path());
        RelationField relation = end.relationField(order.relation());
        SortKey count = relation.link() instanceof Link.ThroughTable through
                ? new SortKey.Count(
                        through.table().table(), List.of(new Pair(Column.of(through.key()), Ties.here(through))))
                : new SortKey.Count(schema.target(relation).table(), ties.pairs(relation));
        return new Sort(
                key(model, order.path(), count),
                order.direction(),
                !order.path().isEmpty());
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
