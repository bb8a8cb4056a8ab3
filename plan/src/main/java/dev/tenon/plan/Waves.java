package dev.tenon.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts writes into rounds, so that no record is written twice in one: a statement may not touch a row two times. */
final class Waves {
    private final Map<List<Object>, Integer> last = new HashMap<>();

    /** The round for the next write to the record with this key, from 0. */
    int of(String key, List<Object> values) {
        List<Object> record = List.of(
                key,
                values.stream()
                        .map(value -> value instanceof byte[] bytes ? java.nio.ByteBuffer.wrap(bytes) : value)
                        .toList());
        return last.merge(record, 0, (before, zero) -> before + 1);
    }
}
