package dev.tenon.transaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is committed, in order. */
final class FakeDatabase {
    private final List<String> rows = Collections.synchronizedList(new ArrayList<>());

    List<String> rows() {
        return List.copyOf(rows);
    }

    void keep(List<String> work) {
        rows.addAll(work);
    }
}
