package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Load;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Select;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Sort;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans reads: one statement for the records, and one for each relation that comes with them. */
final class ReadPlanner {
    private final Planning planning;
    private final FilterPlanner filters;
    private final OrderPlanner orders;

    ReadPlanner(Planning planning) {
        this.planning = planning;
        this.filters = new FilterPlanner(planning.schema());
        this.orders = new OrderPlanner(planning.schema());
    }

    Plan findUnique(Request.FindUnique find) {
        Model model = planning.schema().model(find.model());
        Slot slot = read(model, filters.unique(model, find.where()));
        load(slot, model, find.selection());
        return planning.finish(slot, Plan.Answer.ROWS);
    }

    Plan findFirst(Request.FindFirst find) {
        ReadArguments all = find.arguments();
        int one = all.take() != null && all.take() < 0 ? -1 : 1;
        return find(
                find.model(),
                new ReadArguments(all.where(), all.orderBy(), all.cursor(), all.skip(), one, all.selection()));
    }

    Plan findMany(Request.FindMany find) {
        return find(find.model(), find.arguments());
    }

    private Plan find(String name, ReadArguments arguments) {
        Model model = planning.schema().model(name);
        Slot slot = planning.slot();
        planning.add(new Step.Read(slot, select(model, arguments, null)));
        load(slot, model, arguments.selection());
        return planning.finish(slot, Plan.Answer.ROWS);
    }

    /** Reads the rows of which something holds, whole. */
    Slot read(Model model, Predicate where) {
        Slot slot = planning.slot();
        planning.add(new Step.Read(slot, Select.where(model.name(), model.table(), Column.of(model), where)));
        return slot;
    }

    /** Adds the relations of a selection to the rows of a slot. */
    void load(Slot slot, Model model, Selection selection) {
        if (!selection.includes().isEmpty()) {
            planning.add(new Step.LoadRelations(slot, loads(model, selection)));
        }
    }

    private List<Load> loads(Model model, Selection selection) {
        return selection.includes().stream()
                .map(include -> load(model, include))
                .toList();
    }

    private Load load(Model model, Selection.Include include) {
        RelationField field = model.relationField(include.relation());
        Model target = planning.schema().target(field);
        ReadArguments arguments = field.isList() ? include.arguments() : ReadArguments.all();
        return new Load(
                field.name(),
                Column.of(Ties.ownKey(field)),
                select(target, arguments, per(field)),
                loads(target, include.arguments().selection()));
    }

    private static Select.Page page(Model model, ReadArguments arguments) {
        if (arguments.skip() < 0) {
            throw new InvalidArgumentException(
                    "A list of " + model.name() + " was to skip " + arguments.skip() + " records.",
                    "Skip 0 or more; to count back from the end, take a negative number.",
                    null);
        }
        Integer take = arguments.take();
        if (take == null) {
            return new Select.Page(arguments.skip(), null, false);
        }
        return new Select.Page(
                arguments.skip(), take == Integer.MIN_VALUE ? Integer.MAX_VALUE : Math.abs(take), take < 0);
    }

    private static Select.Per per(RelationField field) {
        if (field.link() instanceof Link.ThroughTable through) {
            return new Select.Per.ThroughTable(
                    through.table().table(), Ties.here(through), Ties.there(through), Column.of(through.targetKey()));
        }
        return new Select.Per.Columns(Column.of(Ties.targetKey(field)));
    }

    private Select select(Model model, ReadArguments arguments, Select.@Nullable Per per) {
        Select.Page page = page(model, arguments);
        boolean paged = page.isPartial() || arguments.cursor() != null;
        List<Sort> sorts =
                paged ? orders.withoutTies(model, arguments.orderBy()) : orders.plan(model, arguments.orderBy());
        Predicate from = arguments.cursor() == null ? null : filters.unique(model, arguments.cursor());
        return new Select(
                model.name(),
                model.table(),
                Column.of(model),
                filters.plan(model, arguments.where()),
                page.backwards() ? sorts.stream().map(Sort::reversed).toList() : sorts,
                from,
                page,
                per);
    }
}
