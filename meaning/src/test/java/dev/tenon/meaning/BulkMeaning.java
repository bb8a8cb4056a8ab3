package dev.tenon.meaning;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a write of many records does to a memory: to one after the other. */
final class BulkMeaning {
    private final Memory memory;
    private final WriteMeaning writes;
    private final Changes changes;

    BulkMeaning(Memory memory, WriteMeaning writes, Changes changes) {
        this.memory = memory;
        this.writes = writes;
        this.changes = changes;
    }

    /** Does it; the records that it is about, in order: what is to be changed in nothing is no change. */
    List<Entity> apply(Model model, Request request) {
        if (request instanceof Request.CreateMany create) {
            return createMany(model, create);
        }
        if (request instanceof Request.UpsertMany upsert) {
            return upsertMany(model, upsert);
        }
        if (request instanceof Request.UpdateEach update) {
            return updateEach(model, update);
        }
        if (request instanceof Request.UpdateMany update) {
            List<Entity> found = first(update.limit(), writes.matching(memory.of(model), update.where()));
            changes.assign(found, update.data());
            return found;
        }
        Request.DeleteMany delete = (Request.DeleteMany) request;
        List<Entity> found = first(delete.limit(), writes.matching(memory.of(model), delete.where()));
        changes.remove(found);
        return found;
    }

    private List<Entity> createMany(Model model, Request.CreateMany create) {
        List<Entity> made = new ArrayList<>();
        for (WriteData row : create.rows()) {
            Entity entity = imagined(model, row);
            if (!create.skipDuplicates() || !memory.isTwin(entity)) {
                changes.add(entity);
                made.add(entity);
            }
        }
        return made;
    }

    private List<Entity> upsertMany(Model model, Request.UpsertMany upsert) {
        UniqueKey key = Memory.key(model, upsert.key());
        List<Entity> all = new ArrayList<>();
        for (WriteData row : upsert.rows()) {
            Entity entity = imagined(model, row);
            List<Object> values = key.fields().stream()
                    .map(field -> entity.value(field.name()))
                    .toList();
            Entity found = memory.find(model, new UniqueWhere(key.name(), values, Filter.all()));
            if (all.contains(found)) {
                // two rows of one request for one record
                throw new Ambiguous();
            }
            if (found == null) {
                changes.add(entity);
            } else {
                Map<String, @Nullable Object> taken = new LinkedHashMap<>();
                upsert.taken().forEach(field -> taken.put(field, entity.value(field)));
                changes.set(List.of(found), taken);
            }
            all.add(found == null ? entity : found);
        }
        return all;
    }

    private List<Entity> updateEach(Model model, Request.UpdateEach update) {
        List<Entity> all = new ArrayList<>();
        for (Request.UpdateEach.Change change : update.changes()) {
            Entity found = writes.find(model, change.where());
            if (found != null && !change.data().scalars().isEmpty()) {
                changes.assign(List.of(found), change.data());
                all.add(found);
            }
        }
        return all;
    }

    /** A record that refers to another of its own request finds it in the one database, and not yet in the other. */
    private Entity imagined(Model model, WriteData row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        model.scalarFields().forEach(field -> values.put(field.name(), null));
        values.putAll(WriteMeaning.scalars(row));
        Entity entity = new Entity(model, values);
        for (RelationField field : model.relationFields()) {
            if (field.link() instanceof Link.Here here
                    && memory.schema().target(field).equals(model)
                    && here.fields().stream().allMatch(key -> entity.value(key.name()) != null)
                    && memory.related(entity, field).isEmpty()) {
                throw new Ambiguous();
            }
        }
        return entity;
    }

    /** Which of them, if not all, is for the database to choose. */
    private static List<Entity> first(@Nullable Integer limit, List<Entity> found) {
        if (limit == null || limit >= found.size()) {
            return found;
        }
        if (limit > 0) {
            throw new Ambiguous();
        }
        return List.of();
    }
}
