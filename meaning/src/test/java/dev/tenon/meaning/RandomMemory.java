package dev.tenon.meaning;

import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Random records that a schema allows. */
final class RandomMemory {
    private final Dice dice;
    private final RandomValues values;
    private final Memory memory;

    private RandomMemory(Dice dice, Memory memory, RandomValues values) {
        this.dice = dice;
        this.values = values;
        this.memory = memory;
    }

    /** At most so many records of each model. */
    static Memory of(Dice dice, Schema schema, Scalars scalars, RandomValues values, int most) {
        Memory memory = new Memory(schema, scalars);
        RandomMemory random = new RandomMemory(dice, memory, values);
        schema.models().forEach(model -> random.fill(model, dice.between(0, most)));
        schema.models().forEach(random::link);
        return memory;
    }

    /** A record that might be there; null if it would need another one, and there is none. */
    static @Nullable Entity record(Dice dice, Memory memory, RandomValues values, Model model) {
        return new RandomMemory(dice, memory, values).record(model);
    }

    private void fill(Model model, int records) {
        for (int i = 0; i < records; i++) {
            Entity entity = record(model);
            if (entity != null && !memory.isTwin(entity)) {
                memory.of(model).add(entity);
            }
        }
    }

    /** Null if it would need another record, and there is none. */
    private @Nullable Entity record(Model model) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (ScalarField field : model.scalarFields()) {
            boolean empty = field.isOptional() && dice.once(3);
            fields.put(field.name(), empty ? null : values.of(field));
        }
        for (RelationField relation : model.relationFields()) {
            if (relation.link() instanceof Link.Here here) {
                List<Entity> targets = memory.of(memory.schema().target(relation));
                boolean none = targets.isEmpty() || (relation.isOptional() && dice.once(3));
                if (none && !relation.isOptional()) {
                    return null;
                }
                Entity target = none ? null : dice.pick(targets);
                for (int i = 0; i < here.fields().size(); i++) {
                    fields.put(
                            here.fields().get(i).name(),
                            target == null
                                    ? null
                                    : target.value(here.references().get(i).name()));
                }
            }
        }
        return new Entity(model, fields);
    }

    private void link(Model model) {
        for (RelationField relation : model.relationFields()) {
            if (relation.link() instanceof Link.ThroughTable through) {
                for (Entity entity : memory.of(model)) {
                    for (Entity target : dice.some(memory.of(memory.schema().target(relation)), 2)) {
                        Memory.Pair pair = Memory.pair(through, entity, target);
                        if (!memory.pairs(relation.relation()).contains(pair)) {
                            memory.pairs(relation.relation()).add(pair);
                        }
                    }
                }
            }
        }
    }
}
