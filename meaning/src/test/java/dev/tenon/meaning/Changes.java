package dev.tenon.meaning;

import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Expression;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.ReferentialAction;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a single statement does to a memory: its constraints hold afterwards, and what follows has happened. */
final class Changes {
    private final Memory memory;
    private final Set<Difference> differences;

    Changes(Memory memory) {
        this.memory = memory;
        this.differences = memory.scalars().differences();
    }

    void add(Entity entity) {
        memory.of(entity.model()).add(entity);
        check(List.of(entity));
    }

    /** Gives records the same values. */
    void set(List<Entity> entities, Map<String, @Nullable Object> values) {
        List<Runnable> follows = new ArrayList<>();
        List<Entity> touched = new ArrayList<>(entities);
        for (Entity entity : entities) {
            Entity before = entity.copy();
            refuseToMoveBothEnds(entity, values);
            for (Reference reference : Reference.to(memory, entity.model())) {
                List<Entity> referring = reference.referring(memory, entity);
                if (!referring.isEmpty() && moves(reference, before, values)) {
                    if (reference.key().onUpdate() != ReferentialAction.CASCADE || returns(reference, entity)) {
                        throw new Refused("others refer to the key");
                    }
                    touched.addAll(referring);
                    follows.add(() -> referring.stream()
                            .filter(each -> reference.isHeldBy(each, before))
                            .forEach(each -> reference.values(entity).forEach(each::set)));
                }
            }
            follows.add(() -> repair(before, entity));
        }
        refuseToJudge(entities, values);
        entities.forEach(entity -> values.forEach(entity::set));
        follows.forEach(Runnable::run);
        check(touched);
    }

    /**
     * Changes each of them as a write says. What is reckoned is no part of a key, so that nothing follows from it; but a value that
     * two fields of one record swap is seen as it was before.
     */
    void assign(List<Entity> entities, WriteData data) {
        List<Map<String, @Nullable Object>> computed =
                entities.stream().map(entity -> Computation.of(entity, data)).toList();
        Map<String, @Nullable Object> same = new LinkedHashMap<>();
        for (Assignment assignment : data.scalars()) {
            if (assignment.operation() == Assignment.Operation.SET && !(assignment.value() instanceof Expression)) {
                same.put(assignment.field(), assignment.value());
            }
        }
        set(entities, same);
        for (int i = 0; i < entities.size(); i++) {
            computed.get(i).forEach(entities.get(i)::set);
        }
    }

    /** A record that is tied to itself by the key that it loses in the same moment. */
    private void refuseToJudge(List<Entity> entities, Map<String, @Nullable Object> values) {
        for (Entity entity : entities) {
            Entity then = entity.copy();
            values.forEach((name, value) -> then.set(name, value));
            for (Reference reference : Reference.to(memory, entity.model())) {
                if (reference.holder().equals(entity.model())
                        && reference.key().fields().stream().anyMatch(field -> values.containsKey(field.name()))
                        && moves(reference, entity, values)
                        && memory.related(then, reference.field()).contains(entity)) {
                    throw new Ambiguous();
                }
            }
        }
    }

    /** Ends records, and those that go with them. */
    void remove(Collection<Entity> entities) {
        Set<Entity> doomed = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Entity> next = new ArrayList<>(entities);
        List<Runnable> follows = new ArrayList<>();
        List<Entity> restricting = new ArrayList<>();
        List<Entity> mustGo = new ArrayList<>();
        while (!next.isEmpty()) {
            Entity entity = next.remove(0);
            if (!doomed.add(entity)) {
                continue;
            }
            for (Reference reference : Reference.to(memory, entity.model())) {
                for (Entity referring : reference.referring(memory, entity)) {
                    switch (reference.key().onDelete()) {
                        case CASCADE -> next.add(referring);
                        case SET_NULL ->
                            follows.add(() -> reference.values(null).forEach(referring::set));
                        case RESTRICT -> restricting.add(referring);
                        default -> mustGo.add(referring);
                    }
                }
            }
        }
        if (!doomed.containsAll(restricting) || !doomed.containsAll(mustGo)) {
            throw new Refused("others refer to it");
        }
        if (!restricting.isEmpty() || (!mustGo.isEmpty() && differences.contains(Difference.NO_ACTION_IS_RESTRICT))) {
            throw new Ambiguous();
        }
        follows.forEach(Runnable::run);
        doomed.forEach(this::drop);
    }

    private void drop(Entity entity) {
        memory.of(entity.model()).removeIf(each -> each == entity);
        through(entity.model())
                .forEach(field -> memory.pairs(field.relation())
                        .removeIf(pair -> memory.isPair(pair, (Link.ThroughTable) field.link(), entity)));
    }

    /** Pairs follow the keys that they hold. */
    private void repair(Entity before, Entity after) {
        for (RelationField field : through(after.model())) {
            Link.ThroughTable link = (Link.ThroughTable) field.link();
            memory.pairs(field.relation())
                    .replaceAll(pair -> memory.isPair(pair, link, before) ? Memory.moved(pair, link, after) : pair);
        }
    }

    private boolean returns(Reference reference, Entity entity) {
        return reference.holder().equals(entity.model()) && differences.contains(Difference.CASCADES_DO_NOT_RETURN);
    }

    private void refuseToMoveBothEnds(Entity entity, Map<String, @Nullable Object> values) {
        for (RelationField field : through(entity.model())) {
            ScalarField key = ((Link.ThroughTable) field.link()).key();
            if (differences.contains(Difference.CASCADES_DO_NOT_RETURN)
                    && values.containsKey(key.name())
                    && !memory.equal(key, entity.value(key.name()), values.get(key.name()))
                    && memory.related(entity, field).contains(entity)) {
                throw new Refused("it is tied to itself");
            }
        }
    }

    private static List<RelationField> through(Model model) {
        return model.relationFields().stream()
                .filter(field -> field.link() instanceof Link.ThroughTable)
                .toList();
    }

    private boolean moves(Reference reference, Entity before, Map<String, @Nullable Object> values) {
        return reference.key().references().stream()
                .anyMatch(field -> values.containsKey(field.name())
                        && !memory.equal(field, before.value(field.name()), values.get(field.name())));
    }

    private void check(List<Entity> entities) {
        for (Entity entity : entities) {
            if (memory.isTwin(entity)) {
                throw new Refused("it is there already");
            }
            for (RelationField field : entity.model().relationFields()) {
                if (field.link() instanceof Link.Here here
                        && here.fields().stream().allMatch(key -> entity.value(key.name()) != null)
                        && memory.related(entity, field).isEmpty()) {
                    throw new Refused("what it refers to is not there");
                }
            }
        }
    }
}
