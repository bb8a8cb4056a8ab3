package dev.tenon.schema.draft;

import dev.tenon.schema.Arity;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.FieldNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A field with the meaning of its type; the same as itself alone. What rules ask of it is worked out once. Immutable. */
public final class FieldDraft {
    private final ModelDraft model;
    private final FieldNode node;
    private final FieldKind kind;
    private final Map<String, AttributeNode> attributes;
    private final String columnName;
    private final Optional<String> givenRelationName;

    /**
     * @param model the model it stands in
     * @param node the field as written
     * @param kind what its type is
     */
    FieldDraft(ModelDraft model, FieldNode node, FieldKind kind) {
        this.model = model;
        this.node = node;
        this.kind = kind;
        this.attributes = single(node.attributes());
        this.columnName = text("map").orElse(name());
        this.givenRelationName = text("relation");
    }

    /** The attributes whose name stands once, by that name; none that is broken. */
    private static Map<String, AttributeNode> single(List<AttributeNode> written) {
        if (written.isEmpty()) {
            return Map.of();
        }
        if (written.size() == 1) {
            AttributeNode only = written.get(0);
            return only.isBroken() ? Map.of() : Map.of(only.name().text(), only);
        }
        Map<String, AttributeNode> single = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (AttributeNode attribute : written) {
            if (single.put(attribute.name().text(), attribute) != null) {
                several.add(attribute.name().text());
            }
        }
        single.values()
                .removeIf(attribute -> attribute.isBroken()
                        || several.contains(attribute.name().text()));
        return single;
    }

    /** The name that an attribute gives. */
    private Optional<String> text(String attribute) {
        return attribute(attribute).flatMap(found -> Arguments.text(found, "name"));
    }

    /** The model it stands in. */
    public ModelDraft model() {
        return model;
    }

    /** The field as written. */
    public FieldNode node() {
        return node;
    }

    /** What its type is. */
    public FieldKind kind() {
        return kind;
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
        return Optional.ofNullable(attributes.get(name));
    }

    /** The names of the attributes that it has. */
    Set<String> attributeNames() {
        return attributes.keySet();
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
        return columnName;
    }

    /** The name that {@code @relation} gives the relation. */
    public Optional<String> givenRelationName() {
        return givenRelationName;
    }

    /** The fields that an argument of {@code @relation} lists and this or the target model has. */
    public List<FieldDraft> relationFields(String argument, ModelDraft owner) {
        Optional<AttributeNode> relation = attribute("relation");
        if (relation.isEmpty()) {
            return List.of();
        }
        return owner.findAll(Arguments.fieldNames(relation.get(), argument));
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
