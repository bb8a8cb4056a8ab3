package dev.tenon.client.engine;

import dev.tenon.plan.Likeness;
import dev.tenon.plan.step.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What belongs to which record, by the record's key. Where a database overlooks something about texts, such as their case, what
 * refers to a key may hold it in another form than the record does. For one thread.
 */
final class Owners<T> {
    private final Likeness likeness;
    private final List<Column> columns;
    private final boolean shared;
    private final Set<List<Object>> keys = new HashSet<>();
    private final Map<List<Object>, List<Owned<T>>> owned = new HashMap<>();

    /**
     * @param columns those of the records' key
     * @param keys the keys that were asked for
     * @param shared whether several of them may be the key of one row
     */
    Owners(Likeness likeness, List<Column> columns, List<List<Object>> keys, boolean shared) {
        this.likeness = likeness;
        this.columns = columns;
        this.shared = shared;
        keys.forEach(key -> this.keys.add(exact(key)));
    }

    /** @param owner the key as what belongs to it holds it */
    private record Owned<T>(List<Object> owner, T value) {}

    void add(List<Object> owner, T value) {
        owned.computeIfAbsent(alike(owner), key -> new ArrayList<>()).add(new Owned<>(exact(owner), value));
    }

    /** What belongs to the record with this key, in the order in which it came. What is another record's by every character is not. */
    List<T> of(List<Object> key) {
        List<Owned<T>> all = owned.getOrDefault(alike(key), List.of());
        List<Object> exact = exact(key);
        List<T> own = all.stream()
                .filter(one -> one.owner().equals(exact) || !keys.contains(one.owner()))
                .map(Owned::value)
                .toList();
        return own.isEmpty() && shared ? all.stream().map(Owned::value).toList() : own;
    }

    private List<Object> alike(List<Object> key) {
        return likeness.alike(columns, key);
    }

    /** The key with values that are equal when what they stand for is. */
    static List<Object> exact(List<Object> key) {
        return key.stream().map(Likeness::exact).toList();
    }
}
