package dev.tenon.client.base;

import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The rows of a bulk write, or the records of a set. */
public final class Rows {
    private Rows() {}

    /** One row for each function. */
    @SafeVarargs
    public static <D, W> List<W> of(Function<D, W> writer, D... rows) {
        List<W> written = new ArrayList<>();
        for (D row : Arguments.given(rows, "what is written")) {
            written.add(writer.apply(row));
        }
        return written;
    }

    /** One row for each item, by the function that the caller makes of it. */
    public static <T, D, W> List<W> of(Iterable<T> items, Function<T, D> data, Function<D, W> writer) {
        Arguments.given(items, "the items");
        Arguments.given(data, "what is made of each item");
        List<W> written = new ArrayList<>();
        for (T item : items) {
            written.add(writer.apply(data.apply(item)));
        }
        return written;
    }

    /** What is done for each item, by what the caller's functions make of it. */
    public static <T, K, D> void forEach(
            Iterable<T> items, Function<T, K> where, Function<T, D> data, BiConsumer<K, D> action) {
        Arguments.given(items, "the items");
        Arguments.given(where, "what names the record of each item");
        Arguments.given(data, "what is made of each item");
        items.forEach(item -> action.accept(where.apply(item), data.apply(item)));
    }

    /** A change of its own of one record for each item. */
    public static <T, K, D> List<Request.UpdateEach.Change> changes(
            Iterable<T> items,
            Function<T, K> where,
            Function<K, UniqueWhere> unique,
            Function<T, D> data,
            Function<D, WriteData> writer) {
        Arguments.given(items, "the items");
        Arguments.given(where, "what names the record of each item");
        Arguments.given(data, "what is made of each item");
        List<Request.UpdateEach.Change> changes = new ArrayList<>();
        for (T item : items) {
            changes.add(new Request.UpdateEach.Change(unique.apply(where.apply(item)), writer.apply(data.apply(item))));
        }
        return changes;
    }
}
