package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Load;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.RelatedCount;
import dev.tenon.plan.step.Select;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Sort;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import java.util.List;

/** Plans reads: one statement for the records, and one for each relation that comes with them and is not joined to them. */
final class ReadPlanner {
    private final Planning planning;
    private final FilterPlanner filters;
    private final OrderPlanner orders;
    private final Ties ties;
    private final Joins joins;

    ReadPlanner(Planning planning) {
        this.planning = planning;
        this.filters = new FilterPlanner(planning.schema());
        this.orders = new OrderPlanner(planning.schema());
        this.ties = new Ties(planning.schema());
        this.joins = new Joins(planning.capabilities());
    }

    Plan findUnique(Request.FindUnique find) {
        Model model = planning.schema().model(find.model());
        Selection selection = find.selection();
        return finish(
                model,
                Select.where(
                                model.name(),
                                model.table(),
                                Fields.read(model, selection, null),
                                filters.unique(model, find.where()))
                        .with(counts(model, selection)),
                selection);
    }

    Plan findFirst(Request.FindFirst find) {
        ReadArguments all = find.arguments();
        int one = all.take() != null && all.take() < 0 ? -1 : 1;
        return find(
                find.model(),
                new ReadArguments(
                        all.where(), all.orderBy(), all.cursor(), all.skip(), one, all.distinct(), all.selection()));
    }

    Plan findMany(Request.FindMany find) {
        return find(find.model(), find.arguments());
    }

    private Plan find(String name, ReadArguments arguments) {
        Model model = planning.schema().model(name);
        Selection selection = arguments.selection();
        Select select =
                window(model, arguments, Fields.read(model, selection, null)).with(counts(model, selection));
        return finish(model, select, selection);
    }

    private Plan finish(Model model, Select select, Selection selection) {
        Slot slot = planning.slot();
        Joins.Relations relations = relations(model, selection, planning.strategy());
        planning.add(new Step.Read(slot, select.joining(relations.joined())));
        load(slot, relations.loads());
        List<String> kept = Fields.kept(model, selection);
        if (select.columns().size() != kept.size()) {
            planning.add(new Step.Keep(slot, kept));
        }
        return planning.finish(slot, Plan.Answer.ROWS);
    }

    /** Reads the rows of which something holds, whole. */
    Slot read(Model model, Predicate where) {
        Slot slot = planning.slot();
        planning.add(new Step.Read(slot, Select.where(model.name(), model.table(), Column.of(model), where)));
        return slot;
    }

    /** The same, as they are by now, although the transaction may read from a snapshot that is older; nobody may change them. */
    Slot readNow(Model model, Predicate where) {
        Slot slot = planning.slot();
        planning.add(new Step.Lock(slot, model.name(), model.table(), Column.of(model), List.of(), where, null));
        return slot;
    }

    /**
     * The rows of a slot as they are by now: foreign keys among them may have changed since they were given back.
     *
     * @param size how many are read at once; their order is the database's
     */
    Slot again(Model model, Slot rows, int size) {
        Slot part = planning.slot();
        Slot now = planning.slot();
        List<Step> steps = planning.branch(() -> {
            Slot read = readNow(model, Change.among(model, part));
            planning.add(new Step.Add(read, now));
        });
        planning.add(new Step.Each(rows, part, size, steps));
        return now;
    }

    /** Makes of the rows of a slot, which are whole, what a selection asks for. */
    void load(Slot slot, Model model, Selection selection) {
        attach(slot, model, selection);
        keep(slot, model, selection);
    }

    /** Adds to the rows of a slot, which are whole, the relations and counts of a selection. */
    void attach(Slot slot, Model model, Selection selection) {
        load(slot, loads(model, selection, strategy(selection, planning.strategy())));
        if (!selection.counts().isEmpty()) {
            List<Column> identity = Column.of(model.identity());
            Select select = Select.where(model.name(), model.table(), identity, Predicate.always())
                    .with(counts(model, selection))
                    .per(new Select.Per.Columns(identity));
            planning.add(new Step.CountRelated(slot, identity, select));
        }
    }

    /** Leaves in the rows of a slot only the fields of a selection. */
    void keep(Slot slot, Model model, Selection selection) {
        if (selection.fields() != null) {
            planning.add(new Step.Keep(slot, Fields.kept(model, selection)));
        }
    }

    /** Which records of a list, as a read of these columns of theirs. */
    Select window(Model model, ReadArguments arguments, List<Column> columns) {
        Select.Page page = page(model.name(), arguments);
        List<Column> distinct = arguments.distinct().stream()
                .map(field -> Column.of(model.scalarField(field)))
                .toList();
        boolean ordered = page.isPartial() || arguments.cursor() != null || !distinct.isEmpty();
        List<Sort> sorts =
                ordered ? orders.withoutTies(model, arguments.orderBy()) : orders.plan(model, arguments.orderBy());
        Predicate from = arguments.cursor() == null ? null : filters.unique(model, arguments.cursor());
        return new Select(
                model.name(),
                model.table(),
                columns,
                List.of(),
                List.of(),
                filters.plan(model, arguments.where()),
                page.backwards() ? sorts.stream().map(Sort::reversed).toList() : sorts,
                from,
                distinct,
                page,
                null);
    }

    private void load(Slot slot, List<Load> loads) {
        if (!loads.isEmpty()) {
            planning.add(new Step.LoadRelations(slot, loads));
        }
    }

    /** The relations of a selection: which are read in the same statement, and which in their own. */
    private Joins.Relations relations(Model model, Selection selection, LoadStrategy around) {
        LoadStrategy strategy = strategy(selection, around);
        List<Load> all = loads(model, selection, strategy);
        return strategy == LoadStrategy.JOIN ? joins.split(all) : new Joins.Relations(List.of(), all);
    }

    private static LoadStrategy strategy(Selection selection, LoadStrategy around) {
        return selection.strategy() == null ? around : selection.strategy();
    }

    private List<Load> loads(Model model, Selection selection, LoadStrategy strategy) {
        return selection.includes().stream()
                .map(include -> load(model, include, strategy))
                .toList();
    }

    private Load load(Model model, Selection.Include include, LoadStrategy strategy) {
        RelationField field = model.relationField(include.relation());
        Model target = planning.schema().target(field);
        Selection selection = include.arguments().selection();
        ReadArguments arguments = field.isList()
                ? include.arguments()
                : ReadArguments.matching(include.arguments().where());
        Select select = window(target, arguments, Fields.read(target, selection, field))
                .with(counts(target, selection))
                .per(per(field));
        Joins.Relations relations = relations(target, selection, strategy);
        return new Load(
                field.name(),
                Column.of(Ties.ownKey(field)),
                field.isInlined(),
                select.joining(relations.joined()),
                relations.loads(),
                Fields.kept(target, selection));
    }

    private List<RelatedCount> counts(Model model, Selection selection) {
        return selection.counts().stream().map(count -> count(model, count)).toList();
    }

    private RelatedCount count(Model model, Selection.RelationCount count) {
        RelationField field = model.relationField(count.relation());
        return ties.count(field, filters.plan(planning.schema().target(field), count.where()));
    }

    /** Which part of a list of a model. */
    static Select.Page page(String model, ReadArguments arguments) {
        if (arguments.skip() < 0) {
            throw new InvalidArgumentException(
                    "A list of " + model + " was to skip " + arguments.skip() + " records.",
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
}
