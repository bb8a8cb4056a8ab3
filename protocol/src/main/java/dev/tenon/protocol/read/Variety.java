package dev.tenon.protocol.read;

import dev.tenon.schema.DefaultValue;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a model may be written together: relations with what they refer to, or foreign keys as plain values, never
 * both. A record that is nested in another one is tied to that by the other one alone.
 *
 * @param model the model
 * @param parent the relation field of the model that leads to the record that it is nested in; null if it is in none
 * @param unchecked whether foreign keys are written as values
 */
record Variety(Model model, @Nullable RelationField parent, boolean unchecked) {
    /** The variety that an object is of, by the names of its members. */
    static Variety of(Model model, @Nullable RelationField parent, Set<String> names) {
        Variety checked = new Variety(model, parent, false);
        Variety unchecked = new Variety(model, parent, true);
        boolean needsUnchecked = names.stream().anyMatch(name -> !checked.has(name) && unchecked.has(name));
        return needsUnchecked ? unchecked : checked;
    }

    /** Whether a field of this name may be written. */
    boolean has(String name) {
        return model.find(name)
                .filter(field -> field instanceof ScalarField scalar ? has(scalar) : has((RelationField) field))
                .isPresent();
    }

    private boolean has(ScalarField field) {
        if (parentKey().contains(field.name())) {
            return false;
        }
        return unchecked || !(isForeignKey(field) || isCountedId(field));
    }

    private boolean has(RelationField field) {
        return !field.equals(parent) && !(unchecked && field.isInlined());
    }

    /** Whether a new record must be given a value of this field. */
    boolean needs(ScalarField field) {
        return field.mustBeGiven() && has(field);
    }

    /** Whether a new record must be given this relation. */
    boolean needs(RelationField field) {
        return has(field)
                && field.link() instanceof Link.Here here
                && !field.isOptional()
                && here.fields().stream().anyMatch(key -> key.defaultValue() == null);
    }

    private Set<String> parentKey() {
        return parent != null && parent.link() instanceof Link.Here here ? names(here) : Set.of();
    }

    private boolean isForeignKey(ScalarField field) {
        return model.relationFields().stream()
                .anyMatch(relation ->
                        relation.link() instanceof Link.Here here && names(here).contains(field.name()));
    }

    /** Prisma leaves those of a 64-bit type out of this rule. */
    private boolean isCountedId(ScalarField field) {
        return field.type().equals(new FieldType.Scalar(ScalarType.INT))
                && field.defaultValue() instanceof DefaultValue.Autoincrement
                && model.primaryKey() != null
                && model.primaryKey().fields().contains(field);
    }

    private static Set<String> names(Link.Here here) {
        return here.fields().stream().map(ScalarField::name).collect(Collectors.toSet());
    }
}
