package dev.tenon.meaning;

import dev.tenon.client.engine.Result;
import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.Request;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Model;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What aggregates of lists and of groups give. */
final class GroupMeaning {
    private final Memory memory;
    private final TotalMeaning totals;
    private final OrderMeaning orders;

    GroupMeaning(Memory memory) {
        this.memory = memory;
        this.totals = new TotalMeaning(memory);
        this.orders = new OrderMeaning(memory);
    }

    List<Result.Group> expected(Request request) {
        Model model = memory.schema().model(request.model());
        if (request instanceof Request.Aggregate aggregate) {
            List<Entity> window = new ReadMeaning(memory).window(model, aggregate.window());
            return List.of(group(model, List.of(), aggregate.values(), window));
        }
        Request.GroupBy groups = (Request.GroupBy) request;
        Map<List<String>, List<Entity>> shared = new LinkedHashMap<>();
        for (Entity entity : new WriteMeaning(memory).matching(memory.of(model), groups.where())) {
            shared.computeIfAbsent(key(groups, entity), none -> new ArrayList<>())
                    .add(entity);
        }
        List<List<Entity>> kept = new ArrayList<>(shared.values());
        kept.removeIf(group -> totals.holds(model, groups.having(), group) != Truth.TRUE);
        return page(model, groups, kept).stream()
                .map(group -> group(model, groups.by(), groups.values(), group))
                .toList();
    }

    private List<String> key(Request.GroupBy groups, Entity entity) {
        return groups.by().stream()
                .map(field ->
                        memory.scalars().key(entity.model().scalarField(field).type(), entity.value(field)))
                .toList();
    }

    private List<List<Entity>> page(Model model, Request.GroupBy groups, List<List<Entity>> all) {
        Comparator<List<Entity>> order = Comparator.comparing(any -> 0);
        for (Order one : groups.orderBy()) {
            order = order.thenComparing(by(model, one));
        }
        Integer take = groups.take();
        boolean backwards = take != null && take < 0;
        List<List<Entity>> page = new ArrayList<>(all.stream()
                .sorted(backwards ? order.reversed() : order)
                .skip(groups.skip())
                .limit(take == null ? Integer.MAX_VALUE : Math.abs(take))
                .toList());
        if (backwards) {
            Collections.reverse(page);
        }
        return page;
    }

    private Comparator<List<Entity>> by(Model model, Order order) {
        if (order instanceof Order.ByAggregate total) {
            String field = total.aggregation().field();
            FieldType type = model.scalarField(
                            field == null ? model.identity().get(0).name() : field)
                    .type();
            return (left, right) -> orders.compare(
                    type,
                    totals.value(model, total.aggregation(), left),
                    totals.value(model, total.aggregation(), right),
                    order.direction(),
                    null);
        }
        Comparator<Entity> byField = orders.by(List.of(order));
        return (left, right) -> byField.compare(left.get(0), right.get(0));
    }

    private Result.Group group(Model model, List<String> by, List<Aggregation> values, List<Entity> group) {
        Map<String, @Nullable Object> shared = new LinkedHashMap<>();
        by.forEach(field -> shared.put(field, group.get(0).value(field)));
        Map<Aggregation, @Nullable Object> all = new LinkedHashMap<>();
        values.forEach(total -> all.put(total, totals.value(model, total, group)));
        return new Result.Group(shared, all);
    }

    /** Whether groups are the same, in the same order. */
    boolean same(Model model, List<Result.Group> expected, List<Result.Group> actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!same(model, expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean same(Model model, Result.Group expected, Result.Group actual) {
        return expected.by().keySet().equals(actual.by().keySet())
                && expected.values().keySet().equals(actual.values().keySet())
                && expected.by().entrySet().stream()
                        .allMatch(e -> key(model, e.getKey(), e.getValue())
                                .equals(key(model, e.getKey(), actual.by().get(e.getKey()))))
                && expected.values().entrySet().stream()
                        .allMatch(e -> totals.same(
                                model, e.getKey(), e.getValue(), actual.values().get(e.getKey())));
    }

    private String key(Model model, String field, @Nullable Object value) {
        return memory.scalars().key(model.scalarField(field).type(), value);
    }
}
