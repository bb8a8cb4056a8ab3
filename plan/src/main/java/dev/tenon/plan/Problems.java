package dev.tenon.plan;

import dev.tenon.plan.step.Problem;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is said when a plan's requirement is not met: in Prisma's words, with a cure. */
final class Problems {
    private static final String DEPENDS =
            "An operation failed because it depends on one or more records that were required but not found. ";

    private final Schema schema;
    private final Model model;
    private final RelationField field;

    /** What is said about the writes to one relation of a model. */
    Problems(Schema schema, Model model, RelationField field) {
        this.schema = schema;
        this.model = model;
        this.field = field;
    }

    /**
     * The record that an operation names does not exist.
     *
     * @param operation {@code an update}, {@code a delete}
     */
    static Problem noRecordFor(String operation, Model model) {
        return new Problem(
                Problem.Kind.RECORD_NOT_FOUND,
                DEPENDS + "No record was found for " + operation + ".",
                "Check the unique key of this " + model.name()
                        + "; findUnique tells whether the record exists, upsert creates it where it does not,"
                        + " and " + (operation.contains("delete") ? "deleteMany" : "updateMany")
                        + " does not mind if there is none.",
                Map.of("operation", operation));
    }

    /** Another transaction has made the record since it was looked for: run again, this one finds it. */
    static Problem outrun(Model model) {
        return new Problem(
                Problem.Kind.OUTRUN,
                "Another transaction made the same record of " + model.name() + " first.",
                "Run the whole transaction again: transaction(body, o -> o.retries(3)) does so by itself.",
                Map.of("model", model.name()));
    }

    /**
     * The record that a nested write names does not exist, or is not tied to the parent.
     *
     * @param operation {@code update}, {@code delete}
     */
    Problem notTied(String operation) {
        return related(
                "a nested " + operation,
                "",
                "The record must exist and belong to this " + model.name()
                        + ": connect it first, or use upsert; nothing of the call was kept.");
    }

    /** The one record that is to be connected does not exist. */
    Problem noRecordToConnect(boolean parentIsNew) {
        String neededFor = isOneToOne()
                ? parentIsNew ? "create or connect inlined relation for '" + model.name() + "' record(s)" : ""
                : "inline the relation on '" + model.name() + "' record(s)";
        return related("a nested connect", neededFor, "Create the record first, or use connectOrCreate.");
    }

    /** Some of the records that are to be connected by a link table do not exist. */
    Problem notAllToLink(int expected, String found) {
        return new Problem(
                Problem.Kind.RECORD_NOT_FOUND,
                DEPENDS + "Expected " + expected + " records to be connected, found " + found + ".",
                "Create the records of " + model.name() + "." + field.name() + " first, or use connectOrCreate.",
                Map.of("expectedRows", expected, "model", target().name(), "relation", field.relation()));
    }

    /** Some of the records that are to be connected by their foreign key do not exist. */
    Problem notAllToConnect(int expected) {
        String details = "Expected " + expected + " records to be connected after connect operation on " + type()
                + " relation '" + field.relation() + "', found " + Problem.FOUND + ".";
        return new Problem(
                Problem.Kind.CONNECTED_RECORDS_MISSING,
                "The required connected records were not found. " + details,
                "Create the records of " + model.name() + "." + field.name() + " first, or use connectOrCreate.",
                Map.of("expectedRows", expected, "relation", field.relation(), "relationType", type()));
    }

    /** Some of the records that are to be deleted are not tied to the parent. */
    Problem notConnected() {
        return new Problem(
                Problem.Kind.RECORDS_NOT_CONNECTED,
                "The records for relation `" + field.relation() + "` between the `" + model.name() + "` and `"
                        + target().name() + "` models are not connected.",
                "Only records of this " + model.name() + " can be deleted through `" + field.name()
                        + "`; deleteMany does not mind if there are none.",
                Map.of("relation", field.relation(), "parent", model.name(), "child", target().name()));
    }

    /** A record would lose a relation that it must have. */
    Problem required() {
        String holder = holder();
        String other = holder.equals(model.name()) ? target().name() : model.name();
        return new Problem(
                Problem.Kind.REQUIRED_RELATION,
                "The change you are trying to make would violate the required relation '" + field.relation()
                        + "' between the `" + holder + "` and `" + other + "` models.",
                "Delete the record, or connect it to another one, instead of only disconnecting it; or make the relation"
                        + " optional in the schema.",
                Map.of("relation", field.relation(), "modelA", holder, "modelB", other));
    }

    private Problem related(String operation, String neededFor, String cure) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("model", target().name());
        meta.put("relation", field.relation());
        meta.put("relationType", type());
        meta.put("operation", operation);
        if (!neededFor.isEmpty()) {
            meta.put("neededFor", neededFor);
        }
        return new Problem(
                Problem.Kind.RECORD_NOT_FOUND,
                DEPENDS + "No '" + target().name() + "' record"
                        + (neededFor.isEmpty() ? "" : " (needed to " + neededFor + ")") + " was found for " + operation
                        + " on " + type() + " relation '" + field.relation() + "'.",
                cure,
                meta);
    }

    /** The model of which it is said first: the one with the foreign key; of a link table the first by name. */
    private String holder() {
        if (field.link() instanceof Link.ThroughTable) {
            return Stream.of(model.name(), target().name()).sorted().findFirst().orElseThrow();
        }
        return field.isInlined() ? model.name() : target().name();
    }

    private String type() {
        List<Boolean> lists = List.of(field.isList(), schema.opposite(field).isList());
        if (lists.contains(false)) {
            return lists.contains(true) ? "one-to-many" : "one-to-one";
        }
        return "many-to-many";
    }

    private boolean isOneToOne() {
        return type().equals("one-to-one");
    }

    private Model target() {
        return schema.target(field);
    }
}
