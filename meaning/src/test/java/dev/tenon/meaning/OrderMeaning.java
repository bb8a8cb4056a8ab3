package dev.tenon.meaning;

import dev.tenon.plan.request.Order;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of two records comes first. */
final class OrderMeaning {
    private final Memory memory;

    OrderMeaning(Memory memory) {
        this.memory = memory;
    }

    /** By the keys one after the other. */
    Comparator<Entity> by(List<Order> orders) {
        Comparator<Entity> comparator = Comparator.comparing(anyRecord -> 0);
        for (Order order : orders) {
            comparator = comparator.thenComparing(by(order));
        }
        return comparator;
    }

    /** By the keys, and at last by the model's identity. */
    Comparator<Entity> withoutTies(Model model, List<Order> orders) {
        Comparator<Entity> comparator = by(orders);
        for (ScalarField field : model.identity()) {
            comparator =
                    comparator.thenComparing(by(new Order.ByField(List.of(), field.name(), Order.Direction.ASCENDING)));
        }
        return comparator;
    }

    private Comparator<Entity> by(Order order) {
        boolean descending = order.direction() == Order.Direction.DESCENDING;
        if (order instanceof Order.ByCount byCount) {
            Comparator<Entity> comparator = Comparator.comparing(record -> count(record, byCount));
            return descending ? comparator.reversed() : comparator;
        }
        Order.ByField byField = (Order.ByField) order;
        return (left, right) -> {
            Entity a = follow(left, byField.path());
            Entity b = follow(right, byField.path());
            FieldType type = type(left.model(), byField);
            return compare(
                    type,
                    a == null ? null : a.value(byField.field()),
                    b == null ? null : b.value(byField.field()),
                    order.direction(),
                    byField.nulls());
        };
    }

    private FieldType type(Model model, Order.ByField order) {
        Model end = model;
        for (String step : order.path()) {
            end = memory.schema().target(end.relationField(step));
        }
        return end.scalarField(order.field()).type();
    }

    /** Which of two values comes first. */
    int compare(
            FieldType type,
            @Nullable Object a,
            @Nullable Object b,
            Order.Direction direction,
            Order.@Nullable Nulls nulls) {
        boolean descending = direction == Order.Direction.DESCENDING;
        if (a == null || b == null) {
            return a == b ? 0 : (a == null) == nullsFirst(nulls, descending) ? -1 : 1;
        }
        int order = memory.scalars().compare(type, a, b);
        return descending ? -order : order;
    }

    private boolean nullsFirst(Order.@Nullable Nulls nulls, boolean descending) {
        boolean high = memory.scalars().differences().contains(Difference.NULLS_SORT_HIGH);
        return nulls == null ? high == descending : nulls == Order.Nulls.FIRST;
    }

    /** Where to-one relations lead to no record, it has none of those that are counted. */
    private long count(Entity record, Order.ByCount order) {
        Entity end = follow(record, order.path());
        return end == null
                ? 0
                : memory.related(end, end.model().relationField(order.relation()))
                        .size();
    }

    private @Nullable Entity follow(Entity record, List<String> path) {
        Entity end = record;
        for (String step : path) {
            List<Entity> next =
                    end == null ? List.of() : memory.related(end, end.model().relationField(step));
            end = next.isEmpty() ? null : next.get(0);
        }
        return end;
    }
}
