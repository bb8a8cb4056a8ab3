package dev.tenon.plan;

import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import java.util.List;
import java.util.Map;

/** How records of a relation come to belong to a record, and cease to: the part that depends on the kind of link. */
interface Tying {
    /** New records, each tied to its parent, with all that is nested in them. */
    void create(List<Child> children);

    /**
     * A new record, tied to its parent, with all that is nested in it; or something else, if it is there already.
     *
     * @param conflict what makes the insert leave it then
     * @param otherwise plans that
     */
    void createOr(Child child, Step.Conflict conflict, Runnable otherwise);

    /** New records without anything nested in them; those that are there already are left out, and not tied. */
    void createMissing(Place parent, List<WriteData> rows);

    /** The records that are named are tied, each to its parent; all must be there. */
    void connect(Map<Place, List<UniqueWhere>> records);

    /** The record that was found is tied. */
    void connectFound(Place parent, Slot found);

    /** Exactly these records are tied from now on. */
    void set(Place parent, List<UniqueWhere> records);

    /** Those of the tied records that meet the condition are untied. */
    void disconnect(Place parent, Predicate which);

    /**
     * The way of a relation that is not inlined.
     *
     * @param nothingTied whether it is known that no record is tied to a parent yet
     */
    static Tying of(Planning planning, Model model, RelationField field, boolean nothingTied) {
        return field.link() instanceof Link.ThroughTable through
                ? new TyingByTable(planning, model, field, through)
                : new TyingByKey(planning, model, field, nothingTied);
    }
}
