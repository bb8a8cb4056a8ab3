package dev.tenon.plan;

import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Datasource;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A plan in the making: the steps so far and the slots that they use. For one thread. */
final class Planning {
    private final Schema schema;
    private final Capabilities capabilities;
    private final LoadStrategy strategy;
    private List<Step> steps = new ArrayList<>();
    private final Set<String> removing = new HashSet<>();
    private int slots;

    Planning(Schema schema, Capabilities capabilities, LoadStrategy strategy) {
        this.schema = schema;
        this.capabilities = capabilities;
        this.strategy = strategy;
    }

    Schema schema() {
        return schema;
    }

    Capabilities capabilities() {
        return capabilities;
    }

    /** How relations are loaded where a selection does not say. */
    LoadStrategy strategy() {
        return strategy;
    }

    Slot slot() {
        return new Slot(slots++);
    }

    void add(Step step) {
        steps.add(step);
    }

    /** The steps that {@code planner} adds, kept apart from the plan: a way that it may go. */
    List<Step> branch(Runnable planner) {
        List<Step> main = steps;
        steps = new ArrayList<>();
        planner.run();
        List<Step> branch = steps;
        steps = main;
        return branch;
    }

    /** Whether a relation ties one record to one. */
    boolean isOneToOne(RelationField field) {
        return !field.isList() && !schema.opposite(field).isList();
    }

    /** Whether what is planned right now follows from the end of other records of a model. */
    boolean removes(Model model) {
        return removing.contains(model.name());
    }

    /** Plans what follows from the end of records of a model. */
    void removing(Model model, Runnable planner) {
        removing.add(model.name());
        planner.run();
        removing.remove(model.name());
    }

    /** How many rows of a model one statement can name; half of the parameters are left to what else is in it. */
    int rowsPerPart(Model model) {
        return Math.max(1, capabilities.parameters() / 2 / model.identity().size());
    }

    /** Whether the database sees to it that what is referred to is there. */
    boolean hasForeignKeys() {
        return schema.datasource().relationMode() == Datasource.RelationMode.FOREIGN_KEYS;
    }

    /** The finished plan. */
    Plan finish(Slot result, Plan.Answer answer) {
        lower();
        return new Plan(steps, slots, result, answer, access(), null);
    }

    /** The finished plan of an upsert that tells what it did: whether there are rows in {@code created}. */
    Plan finishUpsert(Slot result, Slot created) {
        lower();
        return new Plan(steps, slots, result, Plan.Answer.UPSERTED, access(), created);
    }

    private void lower() {
        steps = new Lowering(this).lower(steps);
    }

    private Plan.Access access() {
        int statements = 0;
        boolean writes = false;
        for (Step step : steps) {
            statements += statements(step);
            writes |= writes(step);
        }
        if (!writes) {
            return Plan.Access.READ;
        }
        return statements > 1 ? Plan.Access.TRANSACTION : Plan.Access.SINGLE_WRITE;
    }

    private int statements(Step step) {
        if (step instanceof Step.Insert insert) {
            return insert.rows().size()
                            > capabilities.rowsPerInsert(insert.columns().size())
                    ? 2
                    : 1;
        }
        if (step instanceof Step.UpdateEach each) {
            return each.rows().size() > each.rowsPerStatement(capabilities.parameters()) ? 2 : 1;
        }
        if (step instanceof Step.When || step instanceof Step.Each || step instanceof Step.Tie) {
            return 2;
        }
        return step instanceof Step.Require
                        || step instanceof Step.Copy
                        || step instanceof Step.Arrange
                        || step instanceof Step.Add
                        || step instanceof Step.Keep
                        || step instanceof Step.Make
                ? 0
                : 1;
    }

    private static boolean writes(Step step) {
        if (step instanceof Step.When when) {
            return when.present().stream().anyMatch(Planning::writes)
                    || when.absent().stream().anyMatch(Planning::writes);
        }
        if (step instanceof Step.Each each) {
            return each.steps().stream().anyMatch(Planning::writes);
        }
        return step instanceof Step.Write || step instanceof Step.Tie;
    }
}
