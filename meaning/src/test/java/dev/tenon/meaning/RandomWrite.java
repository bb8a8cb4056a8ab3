package dev.tenon.meaning;

import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random writes. What is nested never comes back to a model above it: in which order that would be done is nobody's business. */
final class RandomWrite {
    private final Dice dice;
    private final Memory memory;
    private final RandomFilter filters;
    private final RandomValues values;
    private final RandomRead reads;
    private final RandomAssignments assignments;
    private final RandomBulk bulk;

    RandomWrite(Dice dice, Memory memory, RandomValues values) {
        this.dice = dice;
        this.memory = memory;
        this.filters = new RandomFilter(dice, memory, values);
        this.values = values;
        this.reads = new RandomRead(dice, memory, values);
        this.assignments = new RandomAssignments(dice, values);
        this.bulk = new RandomBulk(dice, memory, values);
    }

    Request request() {
        Model model = dice.pick(memory.schema().models());
        Entity entity = any(model);
        UniqueWhere where = entity == null || dice.once(8) ? reads.where(model) : World.key(entity);
        return switch (dice.between(0, 15)) {
            case 0, 1, 2 -> new Request.Create(model.name(), ofNew(model, null, 2, Set.of()), Selection.scalars());
            case 3 ->
                new Request.Upsert(
                        model.name(),
                        where,
                        ofNew(model, null, 1, Set.of()),
                        ofChange(model, entity, 1, Set.of()),
                        Selection.scalars());
            case 4 -> new Request.Delete(model.name(), where, Selection.scalars());
            case 5 -> new Request.UpdateMany(model.name(), filters.of(model, 2), assignments.of(model));
            case 6 ->
                new Request.DeleteMany(
                        model.name(), new Filter.And(List.of(filters.of(model, 2), filters.of(model, 1))));
            case 7, 8, 9, 10 -> bulk.of(model);
            default ->
                new Request.Update(model.name(), where, ofChange(model, entity, 2, Set.of()), Selection.scalars());
        };
    }

    /**
     * @param parent the relation field of the model that leads to the record that it is nested in
     * @param above the models of the records that it is nested in
     */
    private WriteData ofNew(Model model, @Nullable RelationField parent, int depth, Set<String> above) {
        List<Assignment> scalars = new ArrayList<>();
        for (ScalarField field : RandomAssignments.free(model)) {
            if (!field.isOptional() || dice.coin()) {
                scalars.add(Assignment.set(field.name(), values.of(field)));
            }
        }
        List<WriteData.RelationWrite> relations = new ArrayList<>();
        for (RelationField field : model.relationFields()) {
            if (field.equals(parent)) {
                continue;
            }
            boolean needed = field.link() instanceof Link.Here && !field.isOptional();
            int deep = above.contains(field.target()) ? 0 : depth;
            if (needed || (deep > 0 && dice.once(3))) {
                relations.add(
                        new WriteData.RelationWrite(field.name(), List.of(ofNew(field, deep, with(above, model)))));
            }
        }
        return new WriteData(scalars, relations);
    }

    private NestedWrite ofNew(RelationField field, int depth, Set<String> above) {
        Model target = memory.schema().target(field);
        RelationField back = memory.schema().opposite(field);
        if (depth > 0 && dice.coin()) {
            return new NestedWrite.Create(ofNew(target, back, depth - 1, above));
        }
        return depth > 0 && dice.once(4)
                ? new NestedWrite.ConnectOrCreate(reads.where(target), ofNew(target, back, depth - 1, above))
                : new NestedWrite.Connect(reads.where(target));
    }

    private WriteData ofChange(Model model, @Nullable Entity entity, int depth, Set<String> above) {
        List<WriteData.RelationWrite> relations = new ArrayList<>();
        if (depth > 0) {
            for (RelationField field : dice.some(model.relationFields(), 2)) {
                if (above.contains(field.target())) {
                    continue;
                }
                List<NestedWrite> all = new ArrayList<>();
                for (int i = field.isList() ? dice.between(1, 2) : 1; i > 0; i--) {
                    all.add(nested(field, entity, depth - 1, with(above, model)));
                }
                relations.add(new WriteData.RelationWrite(field.name(), all));
            }
        }
        List<Assignment> scalars =
                relations.isEmpty() || dice.once(3) ? assignments.of(model).scalars() : List.of();
        return new WriteData(scalars, relations);
    }

    private NestedWrite nested(RelationField field, @Nullable Entity entity, int depth, Set<String> above) {
        Model target = memory.schema().target(field);
        List<Entity> tied = entity == null ? List.of() : memory.related(entity, field);
        Entity one = tied.isEmpty() || dice.once(6) ? any(target) : dice.pick(tied);
        UniqueWhere where = !field.isList() ? null : one == null ? reads.where(target) : World.key(one);
        Filter also = dice.once(5) ? filters.of(target, 1) : Filter.all();
        RelationField back = memory.schema().opposite(field);
        int kind = dice.between(0, field.isList() ? 9 : 6);
        // what can never be done is refused before anything is looked at, also where it would not come to that
        boolean never = mustHaveOne(field) && (kind == 3 || (kind == 6 && field.link() instanceof Link.Here));
        return switch (never ? 4 : kind) {
            case 0 -> new NestedWrite.Create(ofNew(target, back, depth, above));
            case 1 -> new NestedWrite.Connect(reads.where(target));
            case 2 -> new NestedWrite.ConnectOrCreate(reads.where(target), ofNew(target, back, depth, above));
            case 3 -> new NestedWrite.Disconnect(where, also);
            case 4 -> new NestedWrite.Update(where, also, ofChange(target, one, depth, above));
            case 5 ->
                new NestedWrite.Upsert(
                        where, also, ofNew(target, back, depth, above), ofChange(target, one, depth, above));
            case 6 -> new NestedWrite.Delete(where, also);
            case 7 -> new NestedWrite.UpdateMany(filters.of(target, 1), assignments.of(target));
            case 8 -> new NestedWrite.DeleteMany(filters.of(target, 1));
            default -> {
                List<UniqueWhere> kept = new ArrayList<>();
                for (int i = dice.between(0, 3); i > 0; i--) {
                    kept.add(reads.where(target));
                }
                yield new NestedWrite.Set(kept);
            }
        };
    }

    private boolean mustHaveOne(RelationField field) {
        RelationField other = memory.schema().opposite(field);
        return field.link() instanceof Link.Here
                ? !field.isOptional()
                : other.link() instanceof Link.Here && !other.isOptional();
    }

    private static Set<String> with(Set<String> above, Model model) {
        Set<String> all = new HashSet<>(above);
        all.add(model.name());
        return all;
    }

    private @Nullable Entity any(Model model) {
        List<Entity> there = memory.of(model);
        return there.isEmpty() ? null : dice.pick(there);
    }
}
