package dev.tenon.meaning;

import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.ArrayList;
import java.util.List;

/** Random aggregates, of lists and of groups. No sum leaves its type: that is an error everywhere, and another test's matter. */
final class RandomTotal {
    private final Dice dice;
    private final RandomFilter filters;

    RandomTotal(Dice dice, RandomFilter filters) {
        this.dice = dice;
        this.filters = filters;
    }

    Request aggregate(Model model, ReadArguments window) {
        return new Request.Aggregate(model.name(), window, some(model, 1));
    }

    Request groups(Model model) {
        List<String> by = new ArrayList<>(dice.some(groupable(model), 2));
        if (by.isEmpty()) {
            by.add(dice.pick(groupable(model)));
        }
        List<Order> orders = new ArrayList<>();
        if (dice.coin()) {
            orders.add(new Order.ByAggregate(extreme(model), dice.pick(Order.Direction.values())));
        }
        for (String field : by) {
            Order.Nulls nulls = dice.once(3) ? dice.pick(Order.Nulls.values()) : null;
            orders.add(new Order.ByField(List.of(), field, dice.pick(Order.Direction.values()), nulls));
        }
        Filter where = dice.coin() ? Filter.all() : filters.of(model, 2);
        return new Request.GroupBy(
                model.name(),
                by,
                where,
                dice.coin() ? Filter.all() : having(model, by, 2),
                orders,
                dice.once(3) ? dice.between(0, 2) : 0,
                dice.once(3) ? (Integer) dice.between(-3, 3) : null,
                some(model, 0));
    }

    private Filter having(Model model, List<String> by, int depth) {
        int kind = dice.between(0, depth <= 0 ? 2 : 5);
        return switch (kind) {
            case 0 -> {
                ScalarField field = model.scalarField(dice.pick(by));
                yield dice.once(3)
                        ? new Filter.IsNull(field.name(), dice.coin())
                        : new Filter.Compare(
                                field.name(),
                                dice.pick(Comparison.EQUAL, Comparison.NOT_EQUAL),
                                filters.value(model, field));
            }
            case 1 ->
                new Filter.Aggregated(
                        Function.COUNT,
                        new Filter.Compare(
                                dice.pick(model.scalarFields()).name(),
                                dice.pick(Comparison.values()),
                                dice.between(0, 3)));
            case 2 -> {
                Aggregation total = extreme(model);
                Object value = total.function() == Function.COUNT
                        ? dice.between(0, 3)
                        : filters.value(model, model.scalarField(total.field()));
                yield new Filter.Aggregated(
                        total.function(), new Filter.Compare(total.field(), dice.pick(Comparison.values()), value));
            }
            case 3 -> new Filter.Not(having(model, by, depth - 1));
            case 4 -> new Filter.Or(List.of(having(model, by, depth - 1), having(model, by, depth - 1)));
            default -> new Filter.And(List.of(having(model, by, depth - 1), having(model, by, depth - 1)));
        };
    }

    private List<Aggregation> some(Model model, int least) {
        List<Aggregation> all = new ArrayList<>();
        for (int i = dice.between(least, 3); i > 0; i--) {
            Aggregation total = dice.once(4) ? Aggregation.countOfAll() : dice.coin() ? extreme(model) : mean(model);
            if (!all.contains(total)) {
                all.add(total);
            }
        }
        return all;
    }

    private Aggregation extreme(Model model) {
        ScalarField field = dice.pick(model.scalarFields());
        return RandomFilter.isOrdered(field) && !field.isList() && !dice.once(4)
                ? new Aggregation(dice.pick(Function.MINIMUM, Function.MAXIMUM), field.name())
                : new Aggregation(Function.COUNT, field.name());
    }

    private Aggregation mean(Model model) {
        ScalarField field = dice.pick(model.scalarFields());
        boolean sums = !field.isList()
                && (field.is(ScalarType.INT) || field.is(ScalarType.FLOAT) || field.is(ScalarType.DECIMAL));
        return sums
                ? new Aggregation(dice.pick(Function.SUM, Function.AVERAGE), field.name())
                : new Aggregation(Function.COUNT, field.name());
    }

    private static List<String> groupable(Model model) {
        return model.scalarFields().stream()
                .filter(field -> !field.isList() && !field.is(ScalarType.JSON))
                .map(ScalarField::name)
                .toList();
    }
}
