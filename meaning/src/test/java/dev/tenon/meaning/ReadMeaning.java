package dev.tenon.meaning;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a read gives, by sorting and cutting lists. */
final class ReadMeaning {
    private final Memory memory;
    private final FilterMeaning filters;
    private final OrderMeaning orders;

    ReadMeaning(Memory memory) {
        this.memory = memory;
        this.filters = new FilterMeaning(memory);
        this.orders = new OrderMeaning(memory);
    }

    /** The list that is asked for. */
    Expected list(Model model, ReadArguments arguments) {
        return list(model, memory.of(model), arguments);
    }

    /** The record that is asked for. */
    Expected unique(Model model, UniqueWhere where, Selection selection) {
        Entity found = find(model, where);
        return new Expected(found == null ? List.of() : List.of(List.of(one(found, selection))));
    }

    long count(Model model, Filter where) {
        return memory.of(model).stream().filter(e -> filters.holds(e, where)).count();
    }

    private @Nullable Entity find(Model model, UniqueWhere where) {
        Entity found = memory.find(model, where);
        return found == null || !filters.holds(found, where.also()) ? null : found;
    }

    private Expected list(Model model, List<Entity> from, ReadArguments arguments) {
        List<Entity> matching =
                from.stream().filter(e -> filters.holds(e, arguments.where())).toList();
        if (isPaged(arguments)) {
            return new Expected(page(model, from, matching, arguments).stream()
                    .map(e -> List.of(one(e, arguments.selection())))
                    .toList());
        }
        return tiers(matching, arguments);
    }

    /** The records that an aggregate is about. */
    List<Entity> window(Model model, ReadArguments arguments) {
        List<Entity> all = memory.of(model);
        List<Entity> matching =
                all.stream().filter(e -> filters.holds(e, arguments.where())).toList();
        return isPaged(arguments) ? page(model, all, matching, arguments) : matching;
    }

    private static boolean isPaged(ReadArguments arguments) {
        return arguments.cursor() != null
                || arguments.skip() > 0
                || arguments.take() != null
                || !arguments.distinct().isEmpty();
    }

    /**
     * The chosen records of a list in an order without ties.
     *
     * @param from the records of the model, or of the relation, of which the cursor must be one
     */
    private List<Entity> page(Model model, List<Entity> from, List<Entity> matching, ReadArguments arguments) {
        boolean backwards = arguments.take() != null && arguments.take() < 0;
        Comparator<Entity> order = orders.withoutTies(model, arguments.orderBy());
        Comparator<Entity> direction = backwards ? order.reversed() : order;
        List<Entity> sorted = new ArrayList<>(matching);
        sorted.sort(direction);
        if (arguments.cursor() != null) {
            Entity cursor = find(model, arguments.cursor());
            sorted.removeIf(e -> cursor == null || !from.contains(cursor) || direction.compare(e, cursor) < 0);
        }
        Set<List<String>> seen = new HashSet<>();
        if (!arguments.distinct().isEmpty()) {
            sorted.removeIf(e -> !seen.add(arguments.distinct().stream()
                    .map(f -> memory.scalars().key(model.scalarField(f).type(), e.value(f)))
                    .toList()));
        }
        List<Entity> page = new ArrayList<>(sorted.stream()
                .skip(arguments.skip())
                .limit(arguments.take() == null ? Integer.MAX_VALUE : Math.abs(arguments.take()))
                .toList());
        if (backwards) {
            Collections.reverse(page);
        }
        return page;
    }

    private Expected tiers(List<Entity> matching, ReadArguments arguments) {
        Comparator<Entity> order = orders.by(arguments.orderBy());
        List<List<Expected.One>> tiers = new ArrayList<>();
        Entity before = null;
        for (Entity entity : matching.stream().sorted(order).toList()) {
            if (before == null || order.compare(before, entity) != 0) {
                tiers.add(new ArrayList<>());
            }
            tiers.get(tiers.size() - 1).add(one(entity, arguments.selection()));
            before = entity;
        }
        return new Expected(tiers);
    }

    Expected.One one(Entity entity, Selection selection) {
        Map<String, String> scalars = new TreeMap<>();
        List<String> fields = selection.fields() == null
                ? entity.model().scalarFields().stream().map(ScalarField::name).toList()
                : selection.fields();
        fields.forEach(field -> scalars.put(field, Scalars.text(entity.value(field))));
        Map<String, Expected> relations = new TreeMap<>();
        for (Selection.Include include : selection.includes()) {
            RelationField field = entity.model().relationField(include.relation());
            relations.put(
                    field.name(),
                    list(memory.schema().target(field), memory.related(entity, field), include.arguments()));
        }
        Map<String, Long> counts = new TreeMap<>();
        for (Selection.RelationCount count : selection.counts()) {
            List<Entity> related = memory.related(entity, entity.model().relationField(count.relation()));
            counts.put(
                    count.relation(),
                    related.stream()
                            .filter(e -> filters.holds(e, count.where()))
                            .count());
        }
        return new Expected.One(scalars, relations, counts);
    }
}
