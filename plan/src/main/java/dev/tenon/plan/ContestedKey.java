package dev.tenon.plan;

import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.Reference;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.UniqueKey;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key by which a record is looked for and which it will have if it is made: two callers may be about to make the same. */
final class ContestedKey {
    private ContestedKey() {}

    /**
     * The key, if the new record would have it and the database can leave a record as it is that another transaction has made
     * in the meantime.
     */
    static Optional<UniqueKey> of(Planning planning, Model model, UniqueWhere where, WriteData create) {
        UniqueKey key = FilterPlanner.key(model, where);
        return planning.capabilities().has(Ability.UPSERT)
                        && where.also().equals(Filter.all())
                        && isCreated(key, where, create)
                ? Optional.of(key)
                : Optional.empty();
    }

    /** What an insert does about a record that has the key already. */
    static Step.Conflict leaving(UniqueKey key) {
        return new Step.Conflict.Ignore(Column.of(key.fields()));
    }

    /** Whether the record needs others to be made first: they would be left over if it was there already. */
    static boolean makesTargets(Model model, WriteData create) {
        return create.relations().stream()
                .filter(write -> model.relationField(write.relation()).isInlined())
                .flatMap(write -> write.writes().stream())
                .anyMatch(write -> !(write instanceof NestedWrite.Connect));
    }

    /** Whether a new record would have the values that are looked for. */
    static boolean isCreated(UniqueKey key, UniqueWhere where, WriteData create) {
        for (int i = 0; i < key.fields().size(); i++) {
            Object looked = where.values().get(i);
            Assignment created = created(create, key.fields().get(i));
            if (looked instanceof Reference || created == null || !Objects.deepEquals(created.value(), looked)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Assignment created(WriteData create, ScalarField field) {
        return create.scalars().stream()
                .filter(assignment -> assignment.field().equals(field.name()))
                .findFirst()
                .orElse(null);
    }
}
