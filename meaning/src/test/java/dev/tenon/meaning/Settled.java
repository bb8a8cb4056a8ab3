package dev.tenon.meaning;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Reads with nothing left open in which databases may differ: their order has no ties, says where nulls come, and is by no enum. */
final class Settled {
    private final Schema schema;

    Settled(Schema schema) {
        this.schema = schema;
    }

    Request of(Request request) {
        Model model = schema.model(request.model());
        if (request instanceof Request.FindMany find) {
            return new Request.FindMany(find.model(), of(model, find.arguments()));
        }
        if (request instanceof Request.FindFirst find) {
            return new Request.FindFirst(find.model(), of(model, find.arguments()));
        }
        if (request instanceof Request.FindUnique find) {
            return new Request.FindUnique(find.model(), find.where(), of(model, find.selection()));
        }
        if (request instanceof Request.Aggregate total) {
            return new Request.Aggregate(total.model(), of(model, total.window()), total.values());
        }
        if (request instanceof Request.GroupBy groups) {
            return ofGroups(model, groups);
        }
        return request;
    }

    /** Groups are told apart by what is no enum, as that is what they are sorted by. */
    private Request ofGroups(Model model, Request.GroupBy groups) {
        List<String> by =
                groups.by().stream().filter(field -> !isEnum(model, field)).toList();
        List<Order> orders = new ArrayList<>();
        for (String field : by.isEmpty() ? List.of(model.identity().get(0).name()) : by) {
            orders.add(settled(new Order.ByField(List.of(), field, Order.Direction.ASCENDING)));
        }
        List<String> fields =
                orders.stream().map(order -> ((Order.ByField) order).field()).toList();
        return new Request.GroupBy(
                groups.model(),
                fields,
                groups.where(),
                Filter.all(),
                orders,
                groups.skip(),
                groups.take(),
                groups.values());
    }

    ReadArguments of(Model model, ReadArguments all) {
        List<Order> orders = new ArrayList<>();
        for (Order order : all.orderBy()) {
            if (!(order instanceof Order.ByField field) || !isEnum(end(model, field), field.field())) {
                orders.add(settled(order));
            }
        }
        for (ScalarField field : model.identity()) {
            orders.add(settled(new Order.ByField(List.of(), field.name(), Order.Direction.ASCENDING)));
        }
        return Reading.of(all)
                .orderBy(orders)
                .selection(of(model, all.selection()))
                .arguments();
    }

    private Selection of(Model model, Selection all) {
        List<Selection.Include> includes = all.includes().stream()
                .map(include -> include(model.relationField(include.relation()), include.arguments()))
                .toList();
        return new Selection(all.fields(), includes, all.counts()).loading(all.strategy());
    }

    private Selection.Include include(RelationField field, ReadArguments arguments) {
        return new Selection.Include(field.name(), of(schema.target(field), arguments));
    }

    private Model end(Model model, Order.ByField order) {
        Model end = model;
        for (String step : order.path()) {
            end = schema.target(end.relationField(step));
        }
        return end;
    }

    private static boolean isEnum(Model model, String field) {
        return model.scalarField(field).type() instanceof FieldType.Enum;
    }

    private static Order settled(Order order) {
        return order instanceof Order.ByField field && field.nulls() == null
                ? new Order.ByField(field.path(), field.field(), field.direction(), Order.Nulls.FIRST)
                : order;
    }
}
