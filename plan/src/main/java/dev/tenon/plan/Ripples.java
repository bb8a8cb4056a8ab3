package dev.tenon.plan;

import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.ReferentialAction;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * What the database itself changes while rows of a model are deleted, by the actions of foreign keys. A condition that depends on it
 * can hold of a row no more when the turn is its.
 */
final class Ripples {
    private static final Set<ReferentialAction> CHANGING =
            Set.of(ReferentialAction.CASCADE, ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT);

    private final Set<Identifier> tables = new HashSet<>();
    private final Set<String> ownFields = new HashSet<>();

    /** @param model whose rows are deleted */
    Ripples(Schema schema, Model model) {
        Set<String> deleted = new HashSet<>(Set.of(model.name()));
        Deque<Model> next = new ArrayDeque<>(Set.of(model));
        while (!next.isEmpty()) {
            Model gone = next.remove();
            for (RelationField field : gone.relationFields()) {
                RelationField other = schema.opposite(field);
                if (field.link() instanceof Link.ThroughTable through) {
                    tables.add(through.table().table());
                } else if (other.link() instanceof Link.Here key && CHANGING.contains(key.onDelete())) {
                    Model holder = schema.target(field);
                    tables.add(holder.table());
                    if (holder.equals(model)) {
                        key.fields().stream().map(ScalarField::name).forEach(ownFields::add);
                    }
                    if (key.onDelete() == ReferentialAction.CASCADE && deleted.add(holder.name())) {
                        next.add(holder);
                    }
                }
            }
        }
    }

    /** Whether the condition of a delete depends on what it changes by the way. */
    boolean reach(Step.Delete delete) {
        return reach(delete.where());
    }

    private boolean reach(Predicate where) {
        if (where instanceof Predicate.And and) {
            return and.parts().stream().anyMatch(this::reach);
        }
        if (where instanceof Predicate.Or or) {
            return or.parts().stream().anyMatch(this::reach);
        }
        if (where instanceof Predicate.Not not) {
            return reach(not.part());
        }
        if (where instanceof Predicate.Unless unless) {
            return reach(unless.part());
        }
        if (where instanceof Predicate.Exists exists) {
            return tables.contains(exists.table())
                    || exists.on().stream().anyMatch(pair -> isOwn(pair.outer()))
                    || reach(exists.where());
        }
        if (where instanceof Predicate.Compare compare) {
            return isOwn(compare.column());
        }
        return where instanceof Predicate.In in ? isOwn(in.column()) : isOwnNull(where);
    }

    private boolean isOwnNull(Predicate where) {
        return where instanceof Predicate.IsNull isNull && isOwn(isNull.column());
    }

    private boolean isOwn(Column column) {
        return ownFields.contains(column.field());
    }
}
