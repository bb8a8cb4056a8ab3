package dev.tenon.plan;

import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Pair;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import java.util.List;
import java.util.Map;

/** A link table holds the keys of both: an implicit many-to-many relation. */
final class TyingByTable implements Tying {
    private final Planning planning;
    private final Model model;
    private final RelationField field;
    private final Link.ThroughTable through;
    private final Model target;
    private final Slot parent;

    TyingByTable(Planning planning, Model model, RelationField field, Link.ThroughTable through, Slot parent) {
        this.planning = planning;
        this.model = model;
        this.field = field;
        this.through = through;
        this.target = planning.schema().target(field);
        this.parent = parent;
    }

    @Override
    public void create(WriteData data) {
        link(new CreatePlanner(planning).insert(target, data, Map.of()));
    }

    @Override
    public void createAll(List<WriteData> rows) {
        rows.forEach(this::create);
    }

    @Override
    public void connect(Predicate which) {
        Slot slot = new ReadPlanner(planning).read(target, which);
        planning.add(new Step.Require(slot, 1, Problems.noNested("connect", model, field, target)));
        link(slot);
    }

    @Override
    public void disconnect(Predicate which) {
        Pair toTarget = new Pair(Ties.there(through), Column.of(through.targetKey()));
        Predicate links = FilterPlanner.equal(
                        Ties.here(through), Planning.from(parent, through.key().name()))
                .and(new Predicate.Exists(target.table(), List.of(toTarget), which, false));
        planning.add(
                new Step.Delete(planning.slot(), model.name(), through.table().table(), links, List.of()));
    }

    private void link(Slot child) {
        planning.add(new Step.Insert(
                planning.slot(),
                model.name(),
                through.table().table(),
                List.of(Ties.here(through), Ties.there(through)),
                List.of(List.of(
                        Planning.from(parent, through.key().name()),
                        Planning.from(child, through.targetKey().name()))),
                List.of(),
                new Step.Conflict.Ignore()));
    }
}
