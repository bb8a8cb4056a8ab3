package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Grouping;
import dev.tenon.plan.step.Select;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Sort;
import dev.tenon.plan.step.SortKey;
import dev.tenon.plan.step.Step;
import dev.tenon.plan.step.Total;
import dev.tenon.schema.Model;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Plans aggregates, of one list of records or of groups of them: one statement each. */
final class AggregatePlanner {
    private final Planning planning;

    AggregatePlanner(Planning planning) {
        this.planning = planning;
    }

    Plan aggregate(Request.Aggregate aggregate) {
        Model model = planning.schema().model(aggregate.model());
        if (aggregate.values().isEmpty()) {
            throw new InvalidArgumentException(
                    "An aggregate of records of " + model.name() + " asks for nothing.",
                    "Name at least one aggregate.",
                    null);
        }
        List<Total> totals = totals(model, aggregate.values());
        Select window = new ReadPlanner(planning).window(model, aggregate.window(), columns(model, totals));
        Slot slot = planning.slot();
        planning.add(new Step.Aggregate(slot, window, totals));
        return planning.finish(slot, Plan.Answer.GROUPS);
    }

    Plan groupBy(Request.GroupBy groups) {
        Model model = planning.schema().model(groups.model());
        if (groups.by().isEmpty()) {
            throw new InvalidArgumentException(
                    "At least one selection is required for the `by` argument: records of " + model.name()
                            + " were to be grouped by nothing.",
                    "Name at least one field to group by, or ask for an aggregate of all.",
                    null);
        }
        FilterPlanner filters = new FilterPlanner(planning.schema());
        checkHaving(model, groups, groups.having());
        Select.Page page = page(groups);
        Grouping grouping = new Grouping(
                model.name(),
                model.table(),
                groups.by().stream()
                        .map(field -> Column.of(model.scalarField(field)))
                        .toList(),
                filters.plan(model, groups.where()),
                filters.plan(model, groups.having()),
                sorts(model, groups, page),
                page,
                totals(model, groups.values()));
        Slot slot = planning.slot();
        planning.add(new Step.Group(slot, grouping));
        return planning.finish(slot, Plan.Answer.GROUPS);
    }

    private static List<Total> totals(Model model, List<Aggregation> asked) {
        return asked.stream().map(one -> Totals.of(model, one)).toList();
    }

    /** The columns that totals are about; where they are about rows as such, those that tell these apart. */
    private static List<Column> columns(Model model, List<Total> totals) {
        Set<Column> columns = new LinkedHashSet<>();
        totals.stream().map(Total::column).filter(Objects::nonNull).forEach(columns::add);
        return columns.isEmpty() ? Column.of(OrderPlanner.identity(model)) : List.copyOf(columns);
    }

    private static Select.Page page(Request.GroupBy groups) {
        ReadArguments all = ReadArguments.all();
        return ReadPlanner.page(
                groups.model(),
                new ReadArguments(
                        all.where(), List.of(), null, groups.skip(), groups.take(), List.of(), Selection.scalars()));
    }

    /** The order; of a page, with every field that groups are made by, so that there are no ties. */
    private List<Sort> sorts(Model model, Request.GroupBy groups, Select.Page page) {
        List<Sort> sorts = new ArrayList<>();
        OrderPlanner orders = new OrderPlanner(planning.schema());
        for (Order order : groups.orderBy()) {
            if (order instanceof Order.ByAggregate by) {
                Total total = Totals.of(model, by.aggregation());
                boolean nullable = by.aggregation().function() != Aggregation.Function.COUNT;
                sorts.add(new Sort(new SortKey.OfGroup(total), by.direction(), nullable));
            } else {
                checkOrder(model, groups, order);
                sorts.addAll(orders.plan(model, List.of(order)));
            }
        }
        if (page.isPartial()) {
            groups.by().forEach(field -> OrderPlanner.addTie(sorts, model.scalarField(field)));
        }
        return page.backwards() ? sorts.stream().map(Sort::reversed).toList() : sorts;
    }

    private static void checkOrder(Model model, Request.GroupBy groups, Order order) {
        if (!(order instanceof Order.ByField by) || !by.path().isEmpty()) {
            throw new InvalidArgumentException(
                    "Groups of " + model.name() + " were to be sorted by what is no field of theirs.",
                    "Sort by a field that the records are grouped by, or by an aggregate.",
                    null);
        }
        if (!groups.by().contains(by.field())) {
            throw new InvalidArgumentException(
                    "Every field used for orderBy must be included in the by-arguments of the query. Missing fields: "
                            + by.field() + " of " + model.name() + ", which the groups do not share.",
                    "Sort by a field that the records are grouped by (" + String.join(", ", groups.by())
                            + "), or by an aggregate.",
                    null);
        }
    }

    /** A field that groups do not share is not the group's; an aggregate of it is. */
    private static void checkHaving(Model model, Request.GroupBy groups, Filter having) {
        if (having instanceof Filter.And and) {
            and.parts().forEach(part -> checkHaving(model, groups, part));
        } else if (having instanceof Filter.Or or) {
            or.parts().forEach(part -> checkHaving(model, groups, part));
        } else if (having instanceof Filter.Not not) {
            checkHaving(model, groups, not.part());
        } else if (!(having instanceof Filter.Aggregated)) {
            String field = having instanceof Filter.Compare compare
                    ? compare.field()
                    : having instanceof Filter.In in
                            ? in.field()
                            : having instanceof Filter.IsNull isNull
                                    ? isNull.field()
                                    : having instanceof Filter.Text text ? text.field() : null;
            if (field == null || !groups.by().contains(field)) {
                throw new InvalidArgumentException(
                        field == null
                                ? "A condition on groups of " + model.name() + " is about what they do not share."
                                : "Every field used in `having` filters must either be an aggregation filter or be included"
                                        + " in the selection of the query. Missing fields: " + field + " of "
                                        + model.name() + ", which the groups do not share.",
                        "Use a field that the records are grouped by (" + String.join(", ", groups.by())
                                + "), or an aggregate; conditions on records belong into `where`.",
                        null);
            }
        }
    }
}
