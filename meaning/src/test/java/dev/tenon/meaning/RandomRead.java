package dev.tenon.meaning;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;

/** Random reads. */
final class RandomRead {
    private final Dice dice;
    private final Memory memory;
    private final RandomFilter filters;
    private final RandomTotal totals;

    RandomRead(Dice dice, Memory memory, RandomValues values) {
        this.dice = dice;
        this.memory = memory;
        this.filters = new RandomFilter(dice, memory, values);
        this.totals = new RandomTotal(dice, filters);
    }

    Request request() {
        Model model = dice.pick(memory.schema().models());
        return switch (dice.between(0, 11)) {
            case 0 -> new Request.FindUnique(model.name(), where(model), selection(model, 2));
            case 1 -> new Request.FindFirst(model.name(), arguments(model, 2));
            case 2 -> new Request.Count(model.name(), filters.of(model, 4));
            case 3 ->
                totals.aggregate(
                        model,
                        Reading.of(arguments(model, 0)).distinct(List.of()).arguments());
            case 4 -> totals.groups(model);
            default -> new Request.FindMany(model.name(), arguments(model, 2));
        };
    }

    private ReadArguments arguments(Model model, int depth) {
        Filter where = dice.once(3) ? Filter.all() : filters.of(model, depth + 1);
        boolean paged = dice.coin();
        return new ReadArguments(
                where,
                orders(model),
                paged && dice.coin() ? where(model) : null,
                paged && dice.coin() ? dice.between(0, 3) : 0,
                paged && !dice.once(3) ? (Integer) dice.between(-4, 5) : null,
                dice.once(5) ? distinct(model) : List.of(),
                selection(model, depth - 1));
    }

    /** A record that is most often there. */
    UniqueWhere where(Model model) {
        List<Entity> there = memory.of(model);
        Entity entity = there.isEmpty() ? null : dice.pick(there);
        UniqueKey key = dice.pick(model.uniqueCriteria());
        List<Object> values = new ArrayList<>();
        for (ScalarField field : key.fields()) {
            Object value = entity == null || dice.once(20) ? null : entity.value(field.name());
            values.add(value == null ? filters.value(model, field) : value);
        }
        return new UniqueWhere(key.name(), values, dice.once(6) ? filters.of(model, 1) : Filter.all());
    }

    private List<Order> orders(Model model) {
        List<Order> orders = new ArrayList<>();
        for (int i = dice.between(0, 3); i > 0; i--) {
            orders.add(order(model, List.of()));
        }
        return orders;
    }

    private Order order(Model model, List<String> path) {
        Order.Direction direction = dice.pick(Order.Direction.values());
        RelationField relation =
                model.relationFields().isEmpty() || dice.coin() ? null : dice.pick(model.relationFields());
        if (relation != null && relation.isList()) {
            return new Order.ByCount(path, relation.name(), direction);
        }
        if (relation != null && path.size() < 2) {
            List<String> further = new ArrayList<>(path);
            further.add(relation.name());
            return order(memory.schema().target(relation), further);
        }
        ScalarField field = dice.pick(model.scalarFields().stream()
                .filter(f -> !f.isList() && !f.is(ScalarType.JSON))
                .toList());
        Order.Nulls nulls = dice.once(3) ? dice.pick(Order.Nulls.values()) : null;
        return new Order.ByField(path, field.name(), direction, nulls);
    }

    private List<String> distinct(Model model) {
        List<ScalarField> fields = model.scalarFields().stream()
                .filter(f -> !f.isList() && !f.is(ScalarType.JSON))
                .toList();
        return dice.some(fields, 2).stream().map(ScalarField::name).toList();
    }

    private List<String> some(Model model) {
        return dice.some(model.scalarFields(), 3).stream()
                .map(ScalarField::name)
                .toList();
    }

    Selection selection(Model model, int depth) {
        List<Selection.Include> includes = new ArrayList<>();
        if (depth >= 0) {
            for (RelationField field : dice.some(model.relationFields(), 2)) {
                includes.add(new Selection.Include(field.name(), nested(field, depth)));
            }
        }
        List<Selection.RelationCount> counts = new ArrayList<>();
        for (RelationField field : dice.some(model.relationFields(), 2)) {
            if (field.isList() && dice.coin()) {
                Filter where =
                        dice.coin() ? Filter.all() : filters.of(memory.schema().target(field), 1);
                counts.add(new Selection.RelationCount(field.name(), where));
            }
        }
        LoadStrategy strategy = dice.once(4) ? null : dice.pick(LoadStrategy.values());
        return new Selection(dice.once(3) ? some(model) : null, includes, counts).loading(strategy);
    }

    private ReadArguments nested(RelationField field, int depth) {
        Model target = memory.schema().target(field);
        ReadArguments arguments = arguments(target, depth);
        if (field.isList()) {
            return arguments;
        }
        Filter where = field.isOptional() ? arguments.where() : Filter.all();
        return ReadArguments.matching(where).reading(arguments.selection());
    }
}
