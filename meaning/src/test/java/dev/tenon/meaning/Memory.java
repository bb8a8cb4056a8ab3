package dev.tenon.meaning;

import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import dev.tenon.schema.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Records in lists, and how they are tied: what a database of a schema holds, without a database. */
final class Memory {
    /** Two records of an implicit many-to-many relation, by their keys in the columns A and B. */
    record Pair(Object a, Object b) {}

    private final Schema schema;
    private final Scalars scalars;
    private final Map<String, List<Entity>> records = new LinkedHashMap<>();
    private final Map<String, List<Pair>> pairs = new LinkedHashMap<>();

    Memory(Schema schema, Scalars scalars) {
        this.schema = schema;
        this.scalars = scalars;
        schema.models().forEach(model -> records.put(model.name(), new ArrayList<>()));
        schema.linkTables().keySet().forEach(relation -> pairs.put(relation, new ArrayList<>()));
    }

    Memory copy() {
        return copy(scalars);
    }

    /** The same in a database where values compare in another way. */
    Memory copy(Scalars others) {
        Memory copy = new Memory(schema, others);
        records.forEach((model, list) -> list.forEach(entity -> copy.of(model).add(entity.copy())));
        pairs.forEach((relation, list) -> copy.pairs(relation).addAll(list));
        return copy;
    }

    Schema schema() {
        return schema;
    }

    Scalars scalars() {
        return scalars;
    }

    List<Entity> of(String model) {
        return records.get(model);
    }

    List<Entity> of(Model model) {
        return of(model.name());
    }

    List<Pair> pairs(String relation) {
        return pairs.get(relation);
    }

    boolean equal(ScalarField field, Object left, Object right) {
        return left != null && right != null && scalars.equal(field.type(), left, right);
    }

    /** The records that a relation field of a record holds. */
    List<Entity> related(Entity of, RelationField field) {
        List<Entity> targets = of(schema.target(field));
        if (field.link() instanceof Link.ThroughTable through) {
            return targets.stream()
                    .filter(target ->
                            pairs(field.relation()).stream().anyMatch(pair -> isPair(pair, through, of, target)))
                    .toList();
        }
        List<ScalarField> own = ownKey(field);
        List<ScalarField> other = otherKey(field);
        return targets.stream().filter(target -> tied(of, own, target, other)).toList();
    }

    private boolean tied(Entity left, List<ScalarField> own, Entity right, List<ScalarField> other) {
        for (int i = 0; i < own.size(); i++) {
            if (!equal(
                    own.get(i),
                    left.value(own.get(i).name()),
                    right.value(other.get(i).name()))) {
                return false;
            }
        }
        return true;
    }

    private boolean isPair(Pair pair, Link.ThroughTable through, Entity of, Entity target) {
        boolean hereIsA = through.here().equals(through.table().columnA());
        return equal(
                        through.key(),
                        hereIsA ? pair.a() : pair.b(),
                        of.value(through.key().name()))
                && equal(
                        through.targetKey(),
                        hereIsA ? pair.b() : pair.a(),
                        target.value(through.targetKey().name()));
    }

    /** Whether a pair has a record on the side that a relation field of it stands for. */
    boolean isPair(Pair pair, Link.ThroughTable through, Entity here) {
        boolean hereIsA = through.here().equals(through.table().columnA());
        return equal(
                through.key(),
                hereIsA ? pair.a() : pair.b(),
                here.value(through.key().name()));
    }

    /** The pair with another record on that side. */
    static Pair moved(Pair pair, Link.ThroughTable through, Entity here) {
        Object key = here.value(through.key().name());
        return through.here().equals(through.table().columnA()) ? new Pair(key, pair.b()) : new Pair(pair.a(), key);
    }

    static Pair pair(Link.ThroughTable through, Entity here, Entity there) {
        Object hereKey = here.value(through.key().name());
        Object thereKey = there.value(through.targetKey().name());
        return through.here().equals(through.table().columnA())
                ? new Pair(hereKey, thereKey)
                : new Pair(thereKey, hereKey);
    }

    static List<ScalarField> ownKey(RelationField field) {
        return field.link() instanceof Link.Here here ? here.fields() : ((Link.There) field.link()).fields();
    }

    static List<ScalarField> otherKey(RelationField field) {
        return field.link() instanceof Link.Here here ? here.references() : ((Link.There) field.link()).references();
    }

    /** The record with a unique key, whatever else must hold of it; null if there is none. */
    Entity find(Model model, UniqueWhere where) {
        UniqueKey key = key(model, where.key());
        return of(model).stream()
                .filter(e -> has(e, key, where.values()))
                .findFirst()
                .orElse(null);
    }

    static UniqueKey key(Model model, String name) {
        return model.uniqueCriteria().stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    boolean has(Entity entity, UniqueKey key, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            ScalarField field = key.fields().get(i);
            if (!equal(field, entity.value(field.name()), values.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether another record has the same values, none of them null, in a unique key of this one. */
    boolean isTwin(Entity entity) {
        return entity.model().uniqueCriteria().stream().anyMatch(key -> {
            List<Object> values = new ArrayList<>();
            key.fields().forEach(field -> values.add(entity.value(field.name())));
            return of(entity.model()).stream().anyMatch(other -> other != entity && has(other, key, values));
        });
    }

    @Override
    public String toString() {
        String lists = records.values().stream()
                .flatMap(List::stream)
                .map(entity -> "  " + entity + "\n")
                .collect(Collectors.joining());
        return lists
                + pairs.entrySet().stream()
                        .flatMap(entry ->
                                entry.getValue().stream().map(pair -> "  " + entry.getKey() + " " + pair + "\n"))
                        .collect(Collectors.joining());
    }
}
