package dev.tenon.meaning;

import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a write does to a memory: one thing after the other, looking at every record each time. */
final class WriteMeaning {
    private final Memory memory;
    private final FilterMeaning filters;
    private final Changes changes;
    private final OwnKeyMeaning ownKeys;
    private final TiedMeaning tied;
    private final BulkMeaning bulk;

    WriteMeaning(Memory memory) {
        this.memory = memory;
        this.filters = new FilterMeaning(memory);
        this.changes = new Changes(memory);
        this.ownKeys = new OwnKeyMeaning(memory, this, changes);
        this.tied = new TiedMeaning(memory, this, changes);
        this.bulk = new BulkMeaning(memory, this, changes);
    }

    /**
     * Does it.
     *
     * @return the records that it is about; none where one is deleted
     * @throws Refused if it may not be; the memory is then half changed
     */
    List<Entity> apply(Request request) {
        Model model = memory.schema().model(request.model());
        if (request instanceof Request.Create create) {
            return List.of(create(model, create.data(), Map.of()));
        }
        if (request instanceof Request.Update update) {
            return List.of(change(required(model, update.where()), update.data()));
        }
        if (request instanceof Request.Upsert upsert) {
            Entity found = find(model, upsert.where());
            return List.of(found == null ? create(model, upsert.create(), Map.of()) : change(found, upsert.update()));
        }
        if (request instanceof Request.Delete delete) {
            changes.remove(List.of(required(model, delete.where())));
            return List.of();
        }
        return bulk.apply(model, request);
    }

    /** @param key the values of the foreign key that ties it to its parent */
    Entity create(Model model, WriteData data, Map<String, @Nullable Object> key) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        model.scalarFields().forEach(field -> values.put(field.name(), null));
        values.putAll(scalars(data));
        values.putAll(key);
        for (WriteData.RelationWrite write : data.relations()) {
            RelationField field = model.relationField(write.relation());
            if (field.link() instanceof Link.Here) {
                ownKeys.apply(null, model, field, write.writes(), values, new ArrayList<>());
            }
        }
        Entity made = new Entity(model, values);
        changes.add(made);
        String before = made.toString();
        nested(made, data);
        if (!made.toString().equals(before)) {
            // it was tied to itself, or its key moved
            throw new Ambiguous();
        }
        return made;
    }

    Entity change(Entity entity, WriteData data) {
        Map<String, @Nullable Object> values = Computation.of(entity, data);
        List<Runnable> afterwards = new ArrayList<>();
        for (WriteData.RelationWrite write : data.relations()) {
            RelationField field = entity.model().relationField(write.relation());
            if (field.link() instanceof Link.Here) {
                ownKeys.apply(entity, entity.model(), field, write.writes(), values, afterwards);
            }
        }
        changes.set(List.of(entity), values);
        afterwards.forEach(Runnable::run);
        requireThere(entity, entity);
        nested(entity, data);
        return entity;
    }

    /** Whether a record that is connected by two of its keys counts as one or as two is left open. */
    private void requireOtherNames(Model target, List<NestedWrite> writes) {
        List<Entity> connected = writes.stream()
                .filter(NestedWrite.Connect.class::isInstance)
                .map(write -> ((NestedWrite.Connect) write).where())
                .distinct()
                .map(where -> find(target, where))
                .filter(Objects::nonNull)
                .toList();
        if (Set.copyOf(connected).size() < connected.size()) {
            throw new Ambiguous();
        }
    }

    private void nested(Entity entity, WriteData data) {
        for (WriteData.RelationWrite write : data.relations()) {
            RelationField field = entity.model().relationField(write.relation());
            if (!(field.link() instanceof Link.Here)) {
                requireOtherNames(memory.schema().target(field), write.writes());
                for (NestedWrite one : write.writes()) {
                    Entity before = entity.copy();
                    tied.apply(entity, field, one);
                    requireThere(entity, before);
                }
            }
        }
    }

    /** Who ends a record, or moves its key, in the midst of its own change is told nothing that could be relied upon. */
    private void requireThere(Entity entity, Entity before) {
        boolean moved = entity.model().uniqueCriteria().stream()
                .flatMap(key -> key.fields().stream())
                .anyMatch(field ->
                        !Scalars.text(entity.value(field.name())).equals(Scalars.text(before.value(field.name()))));
        if (moved || !memory.of(entity.model()).contains(entity)) {
            throw new Ambiguous();
        }
    }

    @Nullable Entity find(Model model, UniqueWhere where) {
        Entity found = memory.find(model, where);
        return found == null || !filters.holds(found, where.also()) ? null : found;
    }

    Entity required(Model model, UniqueWhere where) {
        Entity found = find(model, where);
        if (found == null) {
            throw new Refused("it is not there");
        }
        return found;
    }

    List<Entity> matching(List<Entity> from, Filter filter) {
        return from.stream().filter(entity -> filters.holds(entity, filter)).toList();
    }

    static Map<String, @Nullable Object> scalars(WriteData data) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Assignment assignment : data.scalars()) {
            values.put(assignment.field(), assignment.value());
        }
        return values;
    }
}
