package dev.tenon.plan;

import dev.tenon.plan.step.Column;
import dev.tenon.schema.UniqueKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts writes into rounds, so that no record is written twice in one: a statement may not touch a row two times. */
final class Waves {
    private final Likeness likeness;
    private final Map<List<Object>, Integer> last = new HashMap<>();

    /** @param likeness when two keys may be those of one record */
    Waves(Likeness likeness) {
        this.likeness = likeness;
    }

    /** The round for the next write to the record with this key, from 0. */
    int of(UniqueKey key, List<Object> values) {
        List<Object> record = List.of(key.name(), likeness.alike(Column.of(key.fields()), values));
        return last.merge(record, 0, (before, zero) -> before + 1);
    }
}
