package dev.tenon.plan;

import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Problem;
import dev.tenon.plan.step.Select;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans that records change, with what must happen to those that refer to them where the database does not see to it. */
final class Change {
    private final Planning planning;
    private final Model model;
    private @Nullable Integer limit;
    private @Nullable Problem unreferenced;

    Change(Planning planning, Model model) {
        this.planning = planning;
        this.model = model;
    }

    /** Only so many records change; null is all. */
    Change atMost(@Nullable Integer records) {
        limit = records;
        return this;
    }

    /** The problem that it is if a record would refer to one that is not there; null is the database's own error. */
    Change orElse(@Nullable Problem problem) {
        unreferenced = problem;
        return this;
    }

    /** Adds the steps for every record that meets the condition. */
    Slot set(List<Assign> assigns, Predicate where, List<Column> returning) {
        Consequences consequences = new Consequences(planning, model);
        if (consequences.followChange(assigns)) {
            return setWithConsequences(assigns, where, returning, consequences);
        }
        Slot slot = planning.slot();
        planning.add(new Step.Update(
                slot, model.name(), model.table(), assigns, where, returning, limit(model, limit), unreferenced));
        return slot;
    }

    private Slot setWithConsequences(
            List<Assign> assigns, Predicate where, List<Column> returning, Consequences consequences) {
        Slot all = planning.slot();
        Slot part = planning.slot();
        Slot result = planning.slot();
        planning.add(new Step.Read(all, rows(model, consequences, where, List.of(), limit)));
        List<Step> steps = planning.branch(() -> {
            consequences.ofChange(part, assigns);
            Slot changed = planning.slot();
            planning.add(new Step.Update(changed, model.name(), model.table(), assigns, among(model, part), returning));
            planning.add(new Step.Add(changed, result));
        });
        planning.add(new Step.Each(all, part, planning.rowsPerPart(model), steps));
        return result;
    }

    /** The read of the rows that something is to follow from. */
    static Select rows(
            Model model, Consequences consequences, Predicate where, List<Column> besides, @Nullable Integer limit) {
        Set<Column> columns = new LinkedHashSet<>(besides);
        columns.addAll(consequences.columns());
        Select all = Select.where(model.name(), model.table(), List.copyOf(columns), where);
        return limit == null ? all : all.first(limit);
    }

    /** Of rows of a model: whether they are among those in a slot. */
    static Predicate among(Model model, Slot rows) {
        List<String> fields = model.identity().stream().map(ScalarField::name).toList();
        return new Predicate.AmongRows(Column.of(model.identity()), rows, fields);
    }

    static Step.@Nullable Limit limit(Model model, @Nullable Integer records) {
        return records == null ? null : new Step.Limit(records, Column.of(model.identity()));
    }
}
