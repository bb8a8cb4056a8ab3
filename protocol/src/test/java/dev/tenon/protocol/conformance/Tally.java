package dev.tenon.protocol.conformance;

import java.util.Map;
import java.util.TreeMap;

/** How many cases passed, by folder. */
final class Tally {
    private final Map<String, int[]> folders = new TreeMap<>();

    void count(String folder, boolean passed) {
        for (String line : new String[] {folder, "~ all"}) {
            int[] counts = folders.computeIfAbsent(line, l -> new int[2]);
            counts[passed ? 0 : 1]++;
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        folders.forEach((folder, counts) -> text.append(
                String.format("| %s | %d | %d |%n", folder.replace("~ ", ""), counts[0], counts[0] + counts[1])));
        return text.toString();
    }
}
