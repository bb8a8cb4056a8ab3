package dev.tenon.schema.format;

import dev.tenon.schema.Arity;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.format.MissingParts.Insertion;
import dev.tenon.schema.tree.AttributeNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the fields that relations lack: the one of the other side, the one of this side, the foreign key's. */
final class MissingFields {
    private final List<String> texts;
    private final List<Insertion> insertions;
    private final Map<String, String> plurals = new HashMap<>();

    MissingFields(List<String> texts, List<Insertion> insertions) {
        this.texts = texts;
        this.insertions = insertions;
    }

    void add(ForeignKeyRelation relation) {
        if (relation.back() == null) {
            addBack(relation);
        }
        FieldDraft forward = relation.forward();
        if (forward == null) {
            addForward(relation);
        }
        if (forward == null || !forward.hasRelationArgument("fields")) {
            addForeignKey(relation);
        }
    }

    private void addBack(ForeignKeyRelation relation) {
        ModelDraft referencing = relation.referencing();
        Arity arity = relation.isOneToOne() ? Arity.OPTIONAL : Arity.LIST;
        addField(relation.referenced(), referencing, arity, referencing.isIgnored() ? " @ignore" : "");
    }

    private void addForward(ForeignKeyRelation relation) {
        boolean optional = relation.foreignKey().stream().anyMatch(field -> field.arity() == Arity.OPTIONAL);
        Arity arity = optional ? Arity.OPTIONAL : Arity.REQUIRED;
        String attribute = " @relation(" + MissingArguments.both(relation) + ")";
        addField(relation.referencing(), relation.referenced(), arity, attribute);
    }

    private void addForeignKey(ForeignKeyRelation relation) {
        for (ForeignKeyField field : relation.foreignKey()) {
            Optional<ScalarType> type = field.type();
            boolean there = relation.referencing()
                    .find(field.name())
                    .filter(f -> !f.isRelation())
                    .isPresent();
            if (!there && type.isEmpty()) {
                return;
            }
            if (!there) {
                String marks = ForeignKeyField.marks(field.arity());
                addLine(
                        relation.referencing(),
                        field.name() + " " + type.get().keyword() + marks + nativeType(field.referenced()));
            }
        }
    }

    /** The type in the database of a field, as written, with a blank before it. */
    private String nativeType(FieldDraft field) {
        return field.node().attributes().stream()
                .filter(AttributeNode::isNativeType)
                .findFirst()
                .map(attribute -> " "
                        + texts.get(attribute.span().file())
                                .substring(
                                        attribute.span().start(),
                                        attribute.span().end())
                                .strip())
                .orElse("");
    }

    private void addField(ModelDraft model, ModelDraft type, Arity arity, String attributes) {
        String one = EnglishName.camelCase(type.name());
        String name = arity == Arity.LIST ? plurals.computeIfAbsent(one, EnglishName::plural) : one;
        addLine(model, name + " " + type.name() + ForeignKeyField.marks(arity) + attributes);
    }

    private void addLine(ModelDraft model, String line) {
        insertions.add(new Insertion(model.span().file(), model.span().end() - 1, line + "\n"));
    }
}
