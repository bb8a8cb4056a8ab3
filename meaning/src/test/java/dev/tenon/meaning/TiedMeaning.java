package dev.tenon.meaning;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes to a relation that other records, or a table of its own, tie to the written record. */
final class TiedMeaning {
    private final Memory memory;
    private final WriteMeaning writes;
    private final Changes changes;

    TiedMeaning(Memory memory, WriteMeaning writes, Changes changes) {
        this.memory = memory;
        this.writes = writes;
        this.changes = changes;
    }

    void apply(Entity parent, RelationField field, NestedWrite write) {
        Model target = memory.schema().target(field);
        if (write instanceof NestedWrite.Create create) {
            makeRoom(parent, field, null);
            create(parent, field, create.data());
        } else if (write instanceof NestedWrite.Connect connect) {
            tie(parent, field, writes.required(target, connect.where()));
        } else if (write instanceof NestedWrite.ConnectOrCreate either) {
            Entity found = writes.find(target, either.where());
            if (found == null) {
                makeRoom(parent, field, null);
                create(parent, field, either.create());
            } else {
                tie(parent, field, found);
            }
        } else if (write instanceof NestedWrite.Set set) {
            List<Entity> kept = found(target, set);
            if (field.link() instanceof Link.ThroughTable
                    && Set.copyOf(kept).size() < Set.copyOf(set.records()).size()) {
                throw new Refused("not all of them exist");
            }
            memory.related(parent, field).stream()
                    .filter(tied -> !kept.contains(tied))
                    .forEach(tied -> untie(parent, field, tied));
            if (!found(target, set).equals(kept)) {
                // what is looked for depends on what is tied
                throw new Ambiguous();
            }
            kept.forEach(each -> tie(parent, field, each));
        } else {
            applyToTied(parent, field, write);
        }
    }

    private List<Entity> found(Model target, NestedWrite.Set set) {
        return set.records().stream()
                .map(where -> writes.find(target, where))
                .filter(Objects::nonNull)
                .toList();
    }

    private void applyToTied(Entity parent, RelationField field, NestedWrite write) {
        if (write instanceof NestedWrite.Disconnect disconnect) {
            if (field.link() instanceof Link.There && reference(field).isRequired()) {
                throw new Refused("it must have one");
            }
            tied(parent, field, disconnect.where(), disconnect.also()).forEach(each -> untie(parent, field, each));
        } else if (write instanceof NestedWrite.Update update) {
            writes.change(OwnKeyMeaning.one(tied(parent, field, update.where(), update.also())), update.data());
        } else if (write instanceof NestedWrite.Upsert upsert) {
            List<Entity> found = tied(parent, field, upsert.where(), upsert.also());
            if (found.isEmpty()) {
                create(parent, field, upsert.create());
            } else {
                writes.change(found.get(0), upsert.update());
            }
        } else if (write instanceof NestedWrite.Delete delete) {
            changes.remove(List.of(OwnKeyMeaning.one(tied(parent, field, delete.where(), delete.also()))));
        } else if (write instanceof NestedWrite.UpdateMany update) {
            changes.assign(tied(parent, field, null, update.where()), update.data());
        } else {
            changes.remove(tied(parent, field, null, ((NestedWrite.DeleteMany) write).where()));
        }
    }

    private List<Entity> tied(Entity parent, RelationField field, @Nullable UniqueWhere where, Filter also) {
        return writes.matching(memory.related(parent, field), also).stream()
                .filter(entity -> where == null || writes.find(entity.model(), where) == entity)
                .toList();
    }

    private void create(Entity parent, RelationField field, WriteData data) {
        Model target = memory.schema().target(field);
        if (field.link() instanceof Link.ThroughTable) {
            tie(parent, field, writes.create(target, data, Map.of()));
        } else {
            writes.create(target, data, reference(field).values(parent));
        }
    }

    private void tie(Entity parent, RelationField field, Entity child) {
        if (field.link() instanceof Link.ThroughTable through) {
            Memory.Pair pair = Memory.pair(through, parent, child);
            if (!memory.related(parent, field).contains(child)) {
                memory.pairs(field.relation()).add(pair);
            }
            return;
        }
        makeRoom(parent, field, child);
        changes.set(List.of(child), reference(field).values(parent));
    }

    private void untie(Entity parent, RelationField field, Entity child) {
        if (field.link() instanceof Link.ThroughTable through) {
            memory.pairs(field.relation()).remove(Memory.pair(through, parent, child));
        } else if (reference(field).isRequired()) {
            throw new Refused("it must have one");
        } else {
            changes.set(List.of(child), reference(field).values(null));
        }
    }

    private void makeRoom(Entity parent, RelationField field, @Nullable Entity kept) {
        if (!field.isList()) {
            memory.related(parent, field).stream()
                    .filter(other -> other != kept)
                    .forEach(other -> untie(parent, field, other));
        }
    }

    private Reference reference(RelationField field) {
        RelationField key = memory.schema().opposite(field);
        return new Reference(memory.schema().target(field), key, (Link.Here) key.link());
    }
}
