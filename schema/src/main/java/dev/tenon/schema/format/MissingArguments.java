package dev.tenon.schema.format;

import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.format.MissingParts.Insertion;
import dev.tenon.schema.tree.AttributeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the arguments that {@code @relation} lacks. */
final class MissingArguments {
    private MissingArguments() {}

    static void add(ForeignKeyRelation relation, List<String> texts, List<Insertion> insertions) {
        FieldDraft forward = relation.forward();
        if (forward == null) {
            return;
        }
        Optional<AttributeNode> attribute = forward.attribute("relation");
        if (attribute.isEmpty()) {
            Span type = forward.node().type().span();
            insertions.add(new Insertion(type.file(), type.end(), " @relation(" + both(relation) + ")"));
            return;
        }
        List<String> missing = new ArrayList<>();
        if (!forward.hasRelationArgument("fields")) {
            missing.add(fields(relation));
        }
        if (!forward.hasRelationArgument("references")) {
            missing.add(references(relation));
        }
        if (!missing.isEmpty()) {
            insertions.add(insertion(attribute.get(), texts, String.join(", ", missing)));
        }
    }

    /** The arguments of a relation that has none so far. */
    static String both(ForeignKeyRelation relation) {
        return fields(relation) + ", " + references(relation);
    }

    private static Insertion insertion(AttributeNode attribute, List<String> texts, String missing) {
        int file = attribute.span().file();
        String written = texts.get(file)
                .substring(attribute.span().start(), attribute.span().end())
                .stripTrailing();
        int end = attribute.span().start() + written.length();
        if (!written.endsWith(")")) {
            return new Insertion(file, attribute.name().span().end(), "(" + missing + ")");
        }
        return new Insertion(file, end - 1, attribute.arguments().isEmpty() ? missing : ", " + missing);
    }

    private static String fields(ForeignKeyRelation relation) {
        return relation.foreignKey().stream()
                .map(ForeignKeyField::name)
                .collect(Collectors.joining(", ", "fields: [", "]"));
    }

    private static String references(ForeignKeyRelation relation) {
        return relation.references().stream()
                .map(FieldDraft::name)
                .collect(Collectors.joining(", ", "references: [", "]"));
    }
}
