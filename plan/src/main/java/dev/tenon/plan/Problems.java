package dev.tenon.plan;

import dev.tenon.plan.step.Problem;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;

/** What is said when a plan's requirement is not met. */
final class Problems {
    private Problems() {}

    /** The record that an update or a delete names does not exist. */
    static Problem noRecordFor(String operation, Model model) {
        return notFound(
                "No " + model.name() + " record was found for " + operation + ".",
                "Check the unique key; findUnique tells whether the record exists, upsert creates it where it does not,"
                        + " and " + (operation.contains("delete") ? "deleteMany" : "updateMany")
                        + " does not mind if there is none.");
    }

    /** The record that a nested write names does not exist, or is not tied to the parent. */
    static Problem noNested(String operation, Model parent, RelationField field, Model target) {
        boolean connects = operation.equals("connect");
        return notFound(
                "No " + target.name() + " record was found for a nested " + operation + " on " + parent.name() + "."
                        + field.name() + ".",
                connects
                        ? "Create the record first, or use connectOrCreate; nothing of the call was kept."
                        : "The record must exist and belong to this " + parent.name()
                                + ": connect it first, or use upsert; nothing of the call was kept.");
    }

    /** A record would lose a relation that it must have. */
    static Problem required(RelationField field, Model parent, Model target) {
        return new Problem(
                Problem.Kind.REQUIRED_RELATION,
                "The change would violate the required relation '" + field.relation() + "' between " + parent.name()
                        + " and " + target.name() + ": a record would be left without one.",
                "Delete the record, or connect it to another one, instead of only disconnecting it; or make the relation"
                        + " optional in the schema.");
    }

    private static Problem notFound(String problem, String cure) {
        return new Problem(Problem.Kind.RECORD_NOT_FOUND, problem, cure);
    }
}
