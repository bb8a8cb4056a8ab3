package dev.tenon.schema.draft;

import dev.tenon.schema.Arity;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.FieldNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field with the meaning of its type.
 *
 * @param model the model it stands in
 * @param node the field as written
 * @param kind what its type is
 */
public record FieldDraft(ModelDraft model, FieldNode node, FieldKind kind) {

    /** A field is the same as itself alone: its parts need not be looked at. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Its name in the schema. */
    public String name() {
        return node.name().text();
    }

    /** Where its whole line stands. */
    public Span span() {
        return node.span();
    }

    /** How many values it holds. */
    public Arity arity() {
        return node.type().arity();
    }

    /** Whether it may be without a value. */
    public boolean isOptional() {
        return arity() == Arity.OPTIONAL;
    }

    /** Whether it must have a value. */
    public boolean isRequired() {
        return arity() == Arity.REQUIRED;
    }

    /** Whether it holds a list. */
    public boolean isList() {
        return arity() == Arity.LIST;
    }

    /** Whether its type is a model. */
    public boolean isRelation() {
        return kind instanceof FieldKind.Relation;
    }

    /** Whether it is stored in a column: its type is a scalar or an enum. */
    public boolean isScalar() {
        return kind instanceof FieldKind.Scalar || kind instanceof FieldKind.Enum;
    }

    /** Whether it is stored, in whatever form: it is no relation. */
    public boolean isStored() {
        return !isRelation() && !(kind instanceof FieldKind.Unknown);
    }

    /** Whether it is marked with {@code @ignore}. */
    public boolean isIgnored() {
        return attribute("ignore").isPresent();
    }

    /** Whether its type is this scalar. */
    public boolean is(ScalarType type) {
        return kind instanceof FieldKind.Scalar scalar && scalar.type() == type;
    }

    /** The name of its type as written. */
    public String typeName() {
        return node.type().name().text();
    }

    /** Its attribute of this name, unless it has several or it is broken, which rules report. */
    public Optional<AttributeNode> attribute(String name) {
        AttributeNode found = null;
        for (AttributeNode attribute : node.attributes()) {
            boolean named = attribute.name().text().equals(name);
            if (named && found != null) {
                return Optional.empty();
            }
            found = named ? attribute : found;
        }
        return found == null || found.isBroken() ? Optional.empty() : Optional.of(found);
    }

    /** Its attribute that names a type of the database, {@code @db.VarChar(20)}. */
    public Optional<AttributeNode> nativeType() {
        for (AttributeNode attribute : node.attributes()) {
            if (attribute.isNativeType()) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /** The name of its type of the database, {@code VarChar}. */
    public Optional<String> nativeTypeName() {
        return nativeType()
                .map(attribute -> attribute.name().text())
                .map(name -> name.substring(name.indexOf('.') + 1));
    }

    /** The name of its column. */
    public String columnName() {
        return attribute("map")
                .flatMap(attribute -> Arguments.text(attribute, "name"))
                .orElse(name());
    }

    /** The name that {@code @relation} gives the relation. */
    public Optional<String> givenRelationName() {
        return attribute("relation").flatMap(attribute -> Arguments.text(attribute, "name"));
    }

    /** The fields that an argument of {@code @relation} lists and this or the target model has. */
    public List<FieldDraft> relationFields(String argument, ModelDraft owner) {
        Optional<AttributeNode> relation = attribute("relation");
        if (relation.isEmpty()) {
            return List.of();
        }
        return Arguments.fieldNames(relation.get(), argument).stream()
                .flatMap(name -> owner.find(name.text()).stream())
                .toList();
    }

    /** Whether this argument of {@code @relation} lists fields. */
    public boolean givesRelationFields(String argument) {
        return attribute("relation")
                .map(attribute -> !Arguments.fieldNames(attribute, argument).isEmpty())
                .orElse(false);
    }

    /** Whether {@code @relation} has this argument. */
    public boolean hasRelationArgument(String argument) {
        return attribute("relation")
                .flatMap(attribute -> Arguments.find(attribute, argument))
                .isPresent();
    }
}
