package dev.tenon.codegen;

import dev.tenon.schema.Arity;
import dev.tenon.schema.Field;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What emitters ask of a model. */
record ModelView(Schema schema, Model model) {
    String name() {
        return model.name();
    }

    /** Whether one record can be named: always, but for some views. */
    boolean hasKey() {
        return !model.uniqueCriteria().isEmpty();
    }

    /** Whether records can be made: not of a view, nor where something that a client does not know must be given. */
    boolean isCreatable() {
        return !model.isView() && model.obstacle().isEmpty();
    }

    /** What counts the records of a to-many relation, and tells how many there were, is called. */
    String count(RelationField relation) {
        String name = relation.name() + "Count";
        return model.find(name).isPresent() ? name + "_" : JavaName.ofField(name);
    }

    /** The fields of the foreign key in this model's own table; none if it is elsewhere. */
    static List<ScalarField> keys(RelationField relation) {
        return relation.link() instanceof Link.Here here ? here.fields() : List.of();
    }

    /** The foreign key fields that stand for this relation and nothing else. */
    List<String> ownKeys(RelationField relation) {
        return keys(relation).stream()
                .filter(key -> relationsWith(key) == 1 && !isStepOfItsOwn(key))
                .map(ScalarField::name)
                .toList();
    }

    /** Whether several foreign keys share the field. */
    boolean isShared(ScalarField field) {
        return relationsWith(field) > 1;
    }

    /** Whether it is part of a foreign key or of a unique key, and so may come out of another operation's result. */
    boolean isKey(ScalarField field) {
        return relationsWith(field) > 0
                || model.uniqueCriteria().stream().anyMatch(key -> key.fields().contains(field));
    }

    /** The steps that a new record cannot do without, in the order of the schema. */
    List<RequiredStep> requiredSteps() {
        List<RequiredStep> steps = new ArrayList<>();
        Set<RelationField> seen = new HashSet<>();
        for (Field field : model.fields()) {
            if (field instanceof RelationField relation) {
                addRelation(relation, seen, steps);
            } else if (field instanceof ScalarField scalar && scalar.mustBeGiven()) {
                List<RelationField> relations = requiredRelationsWith(scalar);
                relations.forEach(relation -> addRelation(relation, seen, steps));
                if (relations.isEmpty()) {
                    steps.add(new RequiredStep.OfScalar(scalar));
                }
            }
        }
        return steps;
    }

    /** Those that are left when the parent supplies the relation. */
    List<RequiredStep> requiredStepsWithout(RelationField supplied) {
        return requiredSteps().stream()
                .filter(step -> !(step instanceof RequiredStep.OfRelation of
                        && of.relation().equals(supplied)))
                .toList();
    }

    /** Whether a new record needs a step for the field. */
    boolean isRequired(Field field) {
        if (field instanceof RelationField relation) {
            return isRequiredRelation(relation);
        }
        ScalarField scalar = (ScalarField) field;
        return scalar.mustBeGiven() || !requiredRelationsWith(scalar).isEmpty();
    }

    /** The relations whose other side is one record that a parent may supply. */
    List<RelationField> suppliable() {
        return writable().stream().filter(r -> !r.isList()).toList();
    }

    /** The relations whose records can be written: not those of a view. */
    List<RelationField> writable() {
        return model.relationFields().stream().filter(this::isWritable).toList();
    }

    /** Whether the relation's records can be written. */
    boolean isWritable(RelationField relation) {
        return !schema.target(relation).isView();
    }

    private boolean isStepOfItsOwn(ScalarField key) {
        return key.mustBeGiven() && requiredRelationsWith(key).isEmpty();
    }

    private boolean isRequiredRelation(RelationField relation) {
        return relation.arity() == Arity.REQUIRED && keys(relation).stream().anyMatch(ScalarField::mustBeGiven);
    }

    private List<RelationField> requiredRelationsWith(ScalarField field) {
        return model.relationFields().stream()
                .filter(r -> isRequiredRelation(r) && keys(r).contains(field))
                .toList();
    }

    private long relationsWith(ScalarField field) {
        return model.relationFields().stream()
                .filter(r -> keys(r).contains(field))
                .count();
    }

    private void addRelation(RelationField relation, Set<RelationField> seen, List<RequiredStep> steps) {
        if (isRequiredRelation(relation) && seen.add(relation)) {
            steps.add(new RequiredStep.OfRelation(relation, keys(relation)));
        }
    }
}
