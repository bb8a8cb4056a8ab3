package dev.tenon.schema.format;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rules;
import dev.tenon.schema.syntax.SchemaParser;
import dev.tenon.schema.tree.SchemaTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes into a schema file what its relations lack. */
final class MissingParts {
    /** A text and the place before which it is put in. */
    record Insertion(int position, String text) {}

    private MissingParts() {}

    /** The file with all that was missing, or as it was if anything else is wrong with its models. */
    static String completed(String text) {
        Diagnostics diagnostics = new Diagnostics();
        SchemaTree tree = SchemaParser.parse(text, diagnostics);
        if (diagnostics.hasErrors()) {
            return text;
        }
        Draft draft = new Draft(tree);
        List<Insertion> missing = missing(text, draft);
        if (missing.isEmpty()) {
            return text;
        }
        Rules.checkParts(draft, diagnostics);
        return diagnostics.hasErrors() ? text : insert(text, missing);
    }

    private static List<Insertion> missing(String text, Draft draft) {
        List<Insertion> insertions = new ArrayList<>();
        List<ForeignKeyRelation> relations = ForeignKeyRelation.allOf(draft);
        relations.forEach(relation -> MissingFields.add(relation, text, insertions));
        relations.forEach(relation -> MissingArguments.add(relation, text, insertions));
        insertions.sort(Comparator.comparingInt(Insertion::position));
        return insertions;
    }

    private static String insert(String text, List<Insertion> insertions) {
        StringBuilder out = new StringBuilder(text.length());
        int end = 0;
        for (Insertion insertion : insertions) {
            out.append(text, end, insertion.position()).append(insertion.text());
            end = insertion.position();
        }
        return out.append(text, end, text.length()).toString();
    }
}
