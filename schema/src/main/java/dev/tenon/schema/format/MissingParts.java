package dev.tenon.schema.format;

import dev.tenon.schema.SchemaReading;
import dev.tenon.schema.draft.Draft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes into the files of a schema what its relations lack. */
final class MissingParts {
    /** A text and the place before which it is put in. */
    record Insertion(int file, int position, String text) {
        /** Grows with the position, and from file to file. */
        private long place() {
            return (long) file << Integer.SIZE | position;
        }
    }

    private MissingParts() {}

    /** The files with all that was missing, or as they were if anything else is wrong with their models. */
    static List<String> completed(SchemaReading reading) {
        List<String> texts = reading.texts();
        if (!reading.isReadable()) {
            return texts;
        }
        List<Insertion> missing = missing(texts, reading.draft());
        return missing.isEmpty() || !reading.isSound() ? texts : insert(texts, missing);
    }

    private static List<Insertion> missing(List<String> texts, Draft draft) {
        List<Insertion> insertions = new ArrayList<>();
        List<ForeignKeyRelation> relations = ForeignKeyRelation.allOf(draft);
        MissingFields fields = new MissingFields(texts, insertions);
        relations.forEach(fields::add);
        relations.forEach(relation -> MissingArguments.add(relation, texts, insertions));
        insertions.sort(Comparator.comparingLong(Insertion::place));
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
