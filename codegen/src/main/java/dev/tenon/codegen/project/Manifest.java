package dev.tenon.codegen.project;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was generated into a folder from one schema: kept beside the sources, so that the next run knows whether it has
 * anything to do and which files are its own to delete. Immutable.
 *
 * @param fingerprint of everything that the sources follow from
 * @param files the digest of each file, by its path below the folder
 */
record Manifest(String fingerprint, SortedMap<String, String> files) {
    private static final String HEAD = "# Written by Tenon. Delete this file to have everything generated anew.";
    static final Manifest EMPTY = new Manifest("", new TreeMap<>());

    Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Reads what {@link #text()} wrote; lines that it could not have written are passed over. */
    static Manifest parse(String text) {
        String fingerprint = "";
        SortedMap<String, String> files = new TreeMap<>();
        for (String line : text.lines().toList()) {
            String[] words = line.split(" ", 3);
            if (words.length == 2 && words[0].equals("fingerprint")) {
                fingerprint = words[1];
            } else if (words.length == 3 && words[0].equals("file")) {
                files.put(words[2], words[1]);
            }
        }
        return new Manifest(fingerprint, files);
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD)
                .append('\n')
                .append("fingerprint ")
                .append(fingerprint)
                .append('\n');
        for (Map.Entry<String, String> file : files.entrySet()) {
            text.append("file ")
                    .append(file.getValue())
                    .append(' ')
                    .append(file.getKey())
                    .append('\n');
        }
        return text.toString();
    }
}
