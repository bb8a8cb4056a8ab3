package dev.tenon.meaning;

import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A foreign key: which model has it, and in which field. */
record Reference(Model holder, RelationField field, Link.Here key) {
    /** Those that lead to a model. */
    static List<Reference> to(Memory memory, Model model) {
        List<Reference> all = new ArrayList<>();
        for (Model holder : memory.schema().models()) {
            for (RelationField field : holder.relationFields()) {
                if (field.link() instanceof Link.Here here && field.target().equals(model.name())) {
                    all.add(new Reference(holder, field, here));
                }
            }
        }
        return all;
    }

    /** The records that refer to one. */
    List<Entity> referring(Memory memory, Entity to) {
        return memory.of(holder).stream()
                .filter(entity -> memory.related(entity, field).contains(to))
                .toList();
    }

    /** The key's values when it refers to a record; null is none. */
    Map<String, @Nullable Object> values(@Nullable Entity to) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < key.fields().size(); i++) {
            Object value = to == null ? null : to.value(key.references().get(i).name());
            values.put(key.fields().get(i).name(), value);
        }
        return values;
    }

    /** Whether a record has the key of another one. */
    boolean isHeldBy(Entity entity, Entity to) {
        return values(to).entrySet().stream()
                .allMatch(e -> Scalars.text(e.getValue()).equals(Scalars.text(entity.value(e.getKey()))));
    }

    boolean isRequired() {
        return !field.isOptional();
    }
}
