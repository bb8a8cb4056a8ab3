package dev.tenon.schema.format;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rules;
import dev.tenon.schema.syntax.SchemaParser;
import dev.tenon.schema.tree.Block;
import dev.tenon.schema.tree.SchemaTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes into the files of a schema what its relations lack. */
final class MissingParts {
    /** A text and the place before which it is put in. */
    record Insertion(int file, int position, String text) {}

    private MissingParts() {}

    /** The files with all that was missing, or as they were if anything else is wrong with their models. */
    static List<String> completed(List<String> texts) {
        Diagnostics diagnostics = new Diagnostics();
        List<Block> blocks = new ArrayList<>();
        for (int file = 0; file < texts.size(); file++) {
            blocks.addAll(SchemaParser.parse(texts.get(file), file, diagnostics).blocks());
        }
        if (diagnostics.hasErrors()) {
            return texts;
        }
        Draft draft = new Draft(new SchemaTree(blocks));
        List<Insertion> missing = missing(texts, draft);
        if (missing.isEmpty()) {
            return texts;
        }
        Rules.checkParts(draft, diagnostics);
        return diagnostics.hasErrors() ? texts : insert(texts, missing);
    }

    private static List<Insertion> missing(List<String> texts, Draft draft) {
        List<Insertion> insertions = new ArrayList<>();
        List<ForeignKeyRelation> relations = ForeignKeyRelation.allOf(draft);
        relations.forEach(relation -> MissingFields.add(relation, texts, insertions));
        relations.forEach(relation -> MissingArguments.add(relation, texts, insertions));
        insertions.sort(Comparator.comparingInt(Insertion::file).thenComparingInt(Insertion::position));
        return insertions;
    }

    private static List<String> insert(List<String> texts, List<Insertion> insertions) {
        List<String> completed = new ArrayList<>(texts);
        Map<Integer, List<Insertion>> byFile = insertions.stream().collect(Collectors.groupingBy(Insertion::file));
        byFile.forEach((file, ofFile) -> completed.set(file, insert(texts.get(file), ofFile)));
        return completed;
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
