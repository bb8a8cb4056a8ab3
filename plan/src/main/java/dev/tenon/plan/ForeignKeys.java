package dev.tenon.plan;

import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Problem;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a record that is written is to hold as its foreign keys, and which of the records that these refer to nobody has seen
 * yet: the database's own check of the key can stand in for looking.
 */
final class ForeignKeys {
    private final Map<ScalarField, Operand> values;
    private final Set<Unseen> unseen = new LinkedHashSet<>();

    /** @param given those that are settled already */
    ForeignKeys(Map<ScalarField, Operand> given) {
        this.values = new LinkedHashMap<>(given);
    }

    /** A record that is referred to by its key, and the problem if there is none. */
    private record Unseen(Model target, UniqueWhere where, Problem missing) {}

    /** Their values. */
    Map<ScalarField, Operand> values() {
        return values;
    }

    void put(Map<ScalarField, Operand> key) {
        values.putAll(key);
    }

    /** The key of a record that may not be there. */
    void putUnseen(Map<ScalarField, Operand> key, Model target, UniqueWhere where, Problem missing) {
        values.putAll(key);
        unseen.add(new Unseen(target, where, missing));
    }

    /** Whether a model's field is part of a foreign key. */
    static boolean holds(Model model, String field) {
        return model.relationFields().stream()
                .map(RelationField::link)
                .anyMatch(link -> link instanceof Link.Here here
                        && here.fields().stream().anyMatch(f -> f.name().equals(field)));
    }

    /**
     * Settles what the records of one statement refer to: adds the steps that look for them where the statement's own failure
     * would not tell which of them is missing.
     *
     * @param othersToo whether the statement writes foreign keys besides these, or keys that others refer to
     * @return the problem that it is if the statement violates a foreign key; null if that is not one of these
     */
    static @Nullable Problem settle(Planning planning, List<ForeignKeys> rows, boolean othersToo) {
        Map<Problem, Set<Unseen>> byProblem = new LinkedHashMap<>();
        for (ForeignKeys row : rows) {
            row.unseen.forEach(u -> byProblem
                    .computeIfAbsent(u.missing, p -> new LinkedHashSet<>())
                    .add(u));
        }
        if (byProblem.size() == 1 && !othersToo && planning.hasForeignKeys()) {
            return byProblem.keySet().iterator().next();
        }
        byProblem.forEach((problem, missing) -> look(planning, List.copyOf(missing), problem));
        return null;
    }

    private static void look(Planning planning, List<Unseen> missing, Problem problem) {
        Model target = missing.get(0).target;
        List<UniqueWhere> records = missing.stream().map(Unseen::where).toList();
        for (List<UniqueWhere> part : Uniques.parts(planning, target, records)) {
            Slot slot = new ReadPlanner(planning).read(target, Uniques.any(planning, target, part));
            planning.add(new Step.Require(slot, part.size(), problem));
        }
    }
}
