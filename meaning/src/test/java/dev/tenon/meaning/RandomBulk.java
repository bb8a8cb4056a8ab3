package dev.tenon.meaning;

import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Random writes of many records at once. */
final class RandomBulk {
    private final Dice dice;
    private final Memory memory;
    private final RandomFilter filters;
    private final RandomValues values;
    private final RandomAssignments assignments;

    RandomBulk(Dice dice, Memory memory, RandomValues values) {
        this.dice = dice;
        this.memory = memory;
        this.filters = new RandomFilter(dice, memory, values);
        this.values = values;
        this.assignments = new RandomAssignments(dice, values);
    }

    Request of(Model model) {
        return switch (dice.between(0, 5)) {
            case 0, 1 -> new Request.CreateMany(model.name(), rows(model), dice.coin(), returning());
            case 2 -> upserts(model);
            case 3 -> each(model);
            case 4 -> new Request.DeleteMany(model.name(), filters.of(model, 2), dice.pick(0, 2, 1_000));
            default ->
                new Request.UpdateMany(
                        model.name(),
                        filters.of(model, 2),
                        assignments.of(model),
                        dice.once(3) ? dice.pick(0, 2, 1_000) : null,
                        returning());
        };
    }

    private @Nullable Selection returning() {
        return dice.coin() ? Selection.scalars() : null;
    }

    /** New records; some refer to what is not there, or are there already. */
    private List<WriteData> rows(Model model) {
        List<WriteData> rows = new ArrayList<>();
        for (int i = dice.between(1, 4); i > 0; i--) {
            Entity entity = RandomMemory.record(dice, memory, values, model);
            if (entity != null) {
                rows.add(row(dice.once(6) && !memory.of(model).isEmpty() ? dice.pick(memory.of(model)) : entity));
                if (dice.once(8)) {
                    rows.add(rows.get(rows.size() - 1));
                }
            }
        }
        return rows;
    }

    private WriteData row(Entity entity) {
        List<Assignment> all = new ArrayList<>();
        boolean isLost = dice.once(12);
        for (ScalarField field : entity.model().scalarFields()) {
            boolean isForeign = !RandomAssignments.free(entity.model()).contains(field);
            Object value = isForeign && isLost ? values.of(field) : entity.value(field.name());
            if (value != null || dice.coin()) {
                all.add(Assignment.set(field.name(), value));
            }
        }
        return new WriteData(all, List.of());
    }

    private Request upserts(Model model) {
        UniqueKey key = dice.pick(model.uniqueCriteria());
        List<WriteData> rows =
                rows(model).stream().filter(row -> isWhole(key, row)).toList();
        List<String> others = model.scalarFields().stream()
                .filter(field -> !key.fields().contains(field))
                .map(ScalarField::name)
                .filter(field -> rows.stream().allMatch(row -> assigns(row, field)))
                .toList();
        return new Request.UpsertMany(model.name(), key.name(), rows, dice.some(others, 3));
    }

    private static boolean isWhole(UniqueKey key, WriteData row) {
        return key.fields().stream()
                .allMatch(field -> row.scalars().stream()
                        .anyMatch(one -> one.field().equals(field.name()) && one.value() != null));
    }

    private static boolean assigns(WriteData row, String field) {
        return row.scalars().stream().anyMatch(one -> one.field().equals(field));
    }

    private Request each(Model model) {
        List<Request.UpdateEach.Change> changes = new ArrayList<>();
        for (Entity entity : dice.some(memory.of(model), 4)) {
            changes.add(new Request.UpdateEach.Change(World.key(entity), assignments.ofNoKey(model)));
        }
        return new Request.UpdateEach(model.name(), changes);
    }
}
