package dev.tenon.plan;

import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Slot;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import java.util.List;

/** How records of a relation come to belong to a record, and cease to: the part that depends on the kind of link. */
interface Tying {
    /** A new record, tied, with all that is nested in it. */
    void create(WriteData data);

    /** New records, tied, with nothing nested in them. */
    void createAll(List<WriteData> rows);

    /** The one record that meets the condition is tied. */
    void connect(Predicate which);

    /** Those of the tied records that meet the condition (which says so) are untied. */
    void disconnect(Predicate which);

    /**
     * The way of a relation that is not inlined.
     *
     * @param nothingTied whether it is known that no record is tied to the parent yet
     */
    static Tying of(Planning planning, Model model, RelationField field, Slot parent, boolean nothingTied) {
        return field.link() instanceof Link.ThroughTable through
                ? new TyingByTable(planning, model, field, through, parent)
                : new TyingByKey(planning, model, field, parent, nothingTied);
    }
}
