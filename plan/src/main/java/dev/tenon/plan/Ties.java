package dev.tenon.plan;

import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Pair;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.RelatedCount;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the records of a relation are tied together, said as conditions on rows, whatever kind of link it is. */
final class Ties {
    private final Schema schema;

    Ties(Schema schema) {
        this.schema = schema;
    }

    /** Of rows of the field's own table: whether a record of the relation meets a condition. */
    Predicate exists(RelationField field, Predicate inner, boolean negated) {
        Identifier target = schema.target(field).table();
        if (field.link() instanceof Link.ThroughTable through) {
            Predicate linked = linked(field, inner);
            Pair toLink = new Pair(Column.of(through.key()), here(through));
            return new Predicate.Exists(through.table().table(), List.of(toLink), linked, negated);
        }
        return new Predicate.Exists(target, pairs(field), inner, negated);
    }

    /** How many records of a relation that meet a condition belong to a row of the field's own table. */
    RelatedCount count(RelationField field, Predicate inner) {
        if (field.link() instanceof Link.ThroughTable through) {
            Pair toLink = new Pair(Column.of(through.key()), here(through));
            return new RelatedCount(field.name(), through.table().table(), List.of(toLink), linked(field, inner));
        }
        return new RelatedCount(field.name(), schema.target(field).table(), pairs(field), inner);
    }

    /** Of rows of the link table: whether the record that they lead to meets a condition. */
    private Predicate linked(RelationField field, Predicate inner) {
        Link.ThroughTable through = (Link.ThroughTable) field.link();
        return inner.equals(Predicate.always())
                ? inner
                : new Predicate.Exists(
                        schema.target(field).table(),
                        List.of(new Pair(there(through), targetKey(through))),
                        inner,
                        false);
    }

    /** The columns of the two tables of a direct relation that hold the same values. */
    List<Pair> pairs(RelationField field) {
        List<ScalarField> own = ownKey(field);
        List<ScalarField> other = targetKey(field);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            pairs.add(new Pair(Column.of(own.get(i)), Column.of(other.get(i))));
        }
        return pairs;
    }

    /** Of rows of the target's table: whether they are tied to the record at a place. */
    Predicate tied(RelationField field, Place parent) {
        if (field.link() instanceof Link.ThroughTable through) {
            Predicate here = FilterPlanner.equal(here(through), parent.value(through.key()));
            Pair toLink = new Pair(targetKey(through), there(through));
            return new Predicate.Exists(through.table().table(), List.of(toLink), here, false);
        }
        List<ScalarField> own = ownKey(field);
        List<ScalarField> other = targetKey(field);
        List<Predicate> parts = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            parts.add(FilterPlanner.equal(Column.of(other.get(i)), parent.value(own.get(i))));
        }
        return new Predicate.And(parts);
    }

    /** Of rows of a model's table: whether they are the record at a place. */
    static Predicate same(Model model, Place place) {
        return same(model, place, Map.of());
    }

    /** The same, when some of its values are no longer those at the place. */
    static Predicate same(Model model, Place place, Map<ScalarField, Operand> moved) {
        List<Predicate> parts = model.identity().stream()
                .map(f -> FilterPlanner.equal(Column.of(f), moved.getOrDefault(f, place.value(f))))
                .toList();
        return new Predicate.And(parts);
    }

    /** The fields of the field's own model that tie it. */
    static List<ScalarField> ownKey(RelationField field) {
        if (field.link() instanceof Link.Here here) {
            return here.fields();
        }
        return field.link() instanceof Link.There there
                ? there.fields()
                : List.of(((Link.ThroughTable) field.link()).key());
    }

    /** The fields of the target that are tied. */
    static List<ScalarField> targetKey(RelationField field) {
        if (field.link() instanceof Link.Here here) {
            return here.references();
        }
        return field.link() instanceof Link.There there
                ? there.references()
                : List.of(((Link.ThroughTable) field.link()).targetKey());
    }

    static Column here(Link.ThroughTable through) {
        return linkColumn(through.here(), Column.of(through.key()));
    }

    static Column there(Link.ThroughTable through) {
        return linkColumn(through.there(), Column.of(through.targetKey()));
    }

    private static Column targetKey(Link.ThroughTable through) {
        return Column.of(through.targetKey());
    }

    private static Column linkColumn(Identifier name, Column referred) {
        return new Column("_" + name.name(), name, referred.type(), referred.nativeType());
    }
}
