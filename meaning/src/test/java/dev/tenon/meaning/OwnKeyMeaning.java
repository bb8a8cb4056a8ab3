package dev.tenon.meaning;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes to a relation whose foreign key the written record has itself. */
final class OwnKeyMeaning {
    private final Memory memory;
    private final WriteMeaning writes;
    private final Changes changes;

    OwnKeyMeaning(Memory memory, WriteMeaning writes, Changes changes) {
        this.memory = memory;
        this.writes = writes;
        this.changes = changes;
    }

    /**
     * Does them, and says what the foreign key becomes.
     *
     * @param before the record; null if it is a new one
     * @param values takes the foreign key's values
     * @param afterwards takes what is to be done once the record is changed
     */
    void apply(
            @Nullable Entity before,
            Model model,
            RelationField field,
            List<NestedWrite> all,
            Map<String, @Nullable Object> values,
            List<Runnable> afterwards) {
        Reference reference = new Reference(model, field, (Link.Here) field.link());
        Model target = memory.schema().target(field);
        for (NestedWrite write : all) {
            if (write instanceof NestedWrite.Create create) {
                values.putAll(reference.values(writes.create(target, create.data(), Map.of())));
            } else if (write instanceof NestedWrite.Connect connect) {
                Entity found = writes.find(target, connect.where());
                if (found == null && before == null && target.equals(model)) {
                    // the new record itself may be meant
                    throw new Ambiguous();
                }
                values.putAll(reference.values(freed(reference, writes.required(target, connect.where()), before)));
            } else if (write instanceof NestedWrite.ConnectOrCreate either) {
                Entity found = writes.find(target, either.where());
                Entity to = found == null
                        ? writes.create(target, either.create(), Map.of())
                        : freed(reference, found, before);
                values.putAll(reference.values(to));
            } else {
                applyToTied(before, reference, write, values, afterwards);
            }
        }
    }

    private void applyToTied(
            @Nullable Entity before,
            Reference reference,
            NestedWrite write,
            Map<String, @Nullable Object> values,
            List<Runnable> afterwards) {
        if (before == null) {
            throw new Refused("a new record has nothing tied to it");
        }
        List<Entity> tied = memory.related(before, reference.field());
        if (write instanceof NestedWrite.Disconnect disconnect) {
            untieable(reference);
            if (!which(tied, disconnect.where(), disconnect.also()).isEmpty()) {
                values.putAll(reference.values(null));
            }
        } else if (write instanceof NestedWrite.Update update) {
            writes.change(one(which(tied, update.where(), update.also())), update.data());
        } else if (write instanceof NestedWrite.Upsert upsert) {
            List<Entity> found = which(tied, upsert.where(), upsert.also());
            Entity to = found.isEmpty()
                    ? writes.create(memory.schema().target(reference.field()), upsert.create(), Map.of())
                    : writes.change(found.get(0), upsert.update());
            values.putAll(reference.values(to));
        } else {
            NestedWrite.Delete delete = (NestedWrite.Delete) write;
            Entity doomed = one(which(tied, delete.where(), delete.also()));
            untieable(reference);
            values.putAll(reference.values(null));
            afterwards.add(() -> changes.remove(List.of(doomed)));
        }
    }

    private List<Entity> which(List<Entity> tied, @Nullable UniqueWhere where, Filter also) {
        return writes.matching(tied, also).stream()
                .filter(entity -> where == null || writes.find(entity.model(), where) == entity)
                .toList();
    }

    static Entity one(List<Entity> found) {
        if (found.isEmpty()) {
            throw new Refused("it is not tied");
        }
        return found.get(0);
    }

    private static void untieable(Reference reference) {
        if (reference.isRequired()) {
            throw new Refused("it must have one");
        }
    }

    /** In a one-to-one relation whoever refers to it lets it go. */
    private Entity freed(Reference reference, Entity target, @Nullable Entity before) {
        if (!memory.schema().opposite(reference.field()).isList()) {
            for (Entity other : reference.referring(memory, target)) {
                if (other != before) {
                    untieable(reference);
                    changes.set(List.of(other), reference.values(null));
                }
            }
        }
        return target;
    }
}
