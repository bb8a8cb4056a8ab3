package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Problem;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plans new records of a model and all that is nested in them, level by level: first what they refer to, then themselves, then
 * what refers to them. Records that are given the same columns go into one statement, whoever their parents are.
 */
final class InsertPlanner {
    private final Planning planning;
    private final Model model;
    private Step.@Nullable Conflict conflict;
    private boolean needed;

    InsertPlanner(Planning planning, Model model) {
        this.planning = planning;
        this.model = model;
    }

    /** What was planned: where each record will stand, in the order in which they were given. */
    record Made(Slot slot, List<Place> places) {}

    /** What happens where a record is already there; it is then not known which of the records are new. */
    InsertPlanner onConflict(Step.@Nullable Conflict what) {
        conflict = what;
        return this;
    }

    /** The new records are read back, because something later in the plan needs them. */
    InsertPlanner readBack() {
        needed = true;
        return this;
    }

    /** Adds the steps. */
    Made insert(List<NewRecord> records) {
        return insert(records, this::nested);
    }

    /**
     * Adds the steps for a record that may be there already.
     *
     * @param made what comes after what is nested in it, if it was made; is told its slot
     * @param otherwise what is done if it was there, and nothing had to be made before it
     */
    void insertOr(NewRecord record, Consumer<Slot> made, Runnable otherwise) {
        insert(List.of(record), (all, places, relations) -> {
            Slot slot = places.get(0).slot();
            List<Step> present = planning.branch(() -> {
                nested(all, places, relations);
                made.accept(slot);
            });
            List<Step> absent = ContestedKey.makesTargets(model, record.data())
                    ? List.of(new Step.Require(slot, 1, Problems.outrun(model)))
                    : planning.branch(otherwise);
            planning.add(new Step.When(slot, present, absent));
        });
    }

    /** What comes after the records themselves. */
    @FunctionalInterface
    private interface Then {
        void plan(List<NewRecord> records, List<Place> places, Set<String> relations);
    }

    private Made insert(List<NewRecord> records, Then then) {
        List<ForeignKeys> keys = foreignKeys(records);
        Map<List<Column>, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < records.size(); i++) {
            NewRecord record = records.get(i);
            Map<ScalarField, Operand> values =
                    Values.forNew(model, record.data(), keys.get(i).values());
            groups.computeIfAbsent(Column.of(List.copyOf(values.keySet())), c -> new Group())
                    .add(i, List.copyOf(values.values()));
        }
        Set<String> nested = relations(records, false);
        refuseDoubt(nested);
        List<Column> returning = needed || !nested.isEmpty() ? Column.of(model) : List.of();
        Slot slot = planning.slot();
        Place[] places = new Place[records.size()];
        int next = 0;
        for (Map.Entry<List<Column>, Group> entry : groups.entrySet()) {
            Group group = entry.getValue();
            Problem unreferenced = ForeignKeys.settle(
                    planning, group.indexes.stream().map(keys::get).toList(), givesKeys(group, records));
            planning.add(new Step.Insert(
                    slot, model.name(), model.table(), entry.getKey(), group.rows, returning, conflict, unreferenced));
            for (int index : group.indexes) {
                places[index] = new Place(slot, next++);
            }
        }
        then.plan(records, List.of(places), nested);
        return new Made(slot, List.of(places));
    }

    /** Records that are given the same columns. */
    private static final class Group {
        private final List<Integer> indexes = new ArrayList<>();
        private final List<List<Operand>> rows = new ArrayList<>();

        void add(int index, List<Operand> row) {
            indexes.add(index);
            rows.add(row);
        }
    }

    private List<ForeignKeys> foreignKeys(List<NewRecord> records) {
        List<ForeignKeys> keys = new ArrayList<>();
        records.forEach(record -> keys.add(new ForeignKeys(record.keys())));
        for (String relation : relations(records, true)) {
            RelationField field = model.relationField(relation);
            createTargets(field, records, keys);
            for (int i = 0; i < records.size(); i++) {
                List<NestedWrite> writes = writes(records.get(i).data(), relation);
                if (!isOneCreate(writes)) {
                    new ForeignKeyPlanner(planning, model, field, null, keys.get(i)).plan(writes);
                }
            }
        }
        return keys;
    }

    /** What several records newly refer to is made together. */
    private void createTargets(RelationField field, List<NewRecord> records, List<ForeignKeys> keys) {
        List<Integer> indexes = new ArrayList<>();
        List<WriteData> targets = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            List<NestedWrite> writes = writes(records.get(i).data(), field.name());
            if (isOneCreate(writes)) {
                indexes.add(i);
                targets.add(((NestedWrite.Create) writes.get(0)).data());
            }
        }
        if (!targets.isEmpty()) {
            Made made = new InsertPlanner(planning, planning.schema().target(field))
                    .readBack()
                    .insert(NewRecord.of(targets));
            OwnKey key = new OwnKey(planning, model, field, null);
            for (int i = 0; i < indexes.size(); i++) {
                keys.get(indexes.get(i)).put(key.referTo(made.places.get(i)));
            }
        }
    }

    private void nested(List<NewRecord> records, List<Place> places, Set<String> relations) {
        for (String relation : relations) {
            List<NestedPlanner.Work> works = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                List<NestedWrite> writes = writes(records.get(i).data(), relation);
                if (!writes.isEmpty()) {
                    works.add(new NestedPlanner.Work(places.get(i), writes));
                }
            }
            new NestedPlanner(planning, model, model.relationField(relation), true).plan(works);
        }
    }

    /** Whether a record is given a foreign key by value, so that it may be this one that the database refuses. */
    private boolean givesKeys(Group group, List<NewRecord> records) {
        return group.indexes.stream()
                .flatMap(i -> records.get(i).data().scalars().stream())
                .anyMatch(a -> a.value() != null && ForeignKeys.holds(model, a.field()));
    }

    private void refuseDoubt(Set<String> nested) {
        if (!nested.isEmpty()
                && conflict instanceof Step.Conflict.Ignore ignore
                && ignore.key().isEmpty()) {
            throw new InvalidArgumentException(
                    "New records of " + model.name()
                            + " are to be left out where they are already there, but something is"
                            + " nested in them: `" + String.join("`, `", nested) + "`.",
                    "Leave out skipDuplicates, or what is nested; upsert does both for one record.",
                    null);
        }
    }

    private Set<String> relations(List<NewRecord> records, boolean inlined) {
        Set<String> names = new LinkedHashSet<>();
        for (NewRecord record : records) {
            for (WriteData.RelationWrite write : record.data().relations()) {
                if (model.relationField(write.relation()).isInlined() == inlined
                        && !write.writes().isEmpty()) {
                    names.add(write.relation());
                }
            }
        }
        return names;
    }

    private static boolean isOneCreate(List<NestedWrite> writes) {
        return writes.size() == 1 && writes.get(0) instanceof NestedWrite.Create;
    }

    private static List<NestedWrite> writes(WriteData data, String relation) {
        return data.relations().stream()
                .filter(write -> write.relation().equals(relation))
                .flatMap(write -> write.writes().stream())
                .toList();
    }
}
