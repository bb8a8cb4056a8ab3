package dev.tenon.codegen.project;

import java.util.List;

/**
 * What bringing a folder up to date did to it. Immutable.
 *
 * @param written the files that were new or had another text, below the folder
 * @param deleted the files that earlier runs wrote and the schema no longer asks for
 * @param untouched how many files were right already
 */
public record Changes(List<String> written, List<String> deleted, int untouched) {
    public Changes {
        written = List.copyOf(written);
        deleted = List.copyOf(deleted);
    }

    /** Whether every file was right already. */
    public boolean none() {
        return written.isEmpty() && deleted.isEmpty();
    }

    /** How many files the folder holds for the schema now. */
    public int files() {
        return written.size() + untouched;
    }
}
