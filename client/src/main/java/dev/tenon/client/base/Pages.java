package dev.tenon.client.base;

import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.EngineTransaction;
import dev.tenon.client.engine.Executor;
import dev.tenon.client.engine.Row;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.error.StreamClosedException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.UniqueKey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query, a page at a time: each page begins after the last record of the one before, so that only one page is
 * held, and relations are read for a page at once. For one thread.
 */
final class Pages implements Iterator<Row> {
    /** So many rows are held at a time. */
    private static final int SIZE = 500;

    private final Executor executor;
    private final Model model;
    private final UniqueKey key;
    private final ReadArguments query;
    private Iterator<Row> page = List.<Row>of().iterator();
    private @Nullable UniqueWhere last;
    private int left;
    private boolean ended;

    private Pages(Executor executor, Model model, ReadArguments query) {
        this.executor = executor;
        this.model = model;
        this.key = key(model);
        this.query = query;
        this.left = query.take() == null ? Integer.MAX_VALUE : query.take();
    }

    /** The rows as a stream; outside of a transaction it holds one of its own until it is closed. */
    static Stream<Row> stream(Executor executor, Model model, ReadArguments query) {
        if ((query.take() != null && query.take() < 0) || !query.distinct().isEmpty()) {
            throw new InvalidArgumentException(
                    "A stream of `" + model.name() + "` was to take records from its end, or distinct ones.",
                    "Sort the other way round, or use `findMany`.",
                    null);
        }
        if (executor instanceof Engine engine) {
            EngineTransaction transaction = engine.beginSnapshot();
            return rows(new Pages(transaction, model, query)).onClose(transaction::close);
        }
        return rows(new Pages(executor, model, query));
    }

    @Override
    public boolean hasNext() {
        requireOpen();
        turn();
        return page.hasNext();
    }

    @Override
    public Row next() {
        requireOpen();
        turn();
        return page.next();
    }

    /** What is left of a page is of a state of the database that nobody sees any more. */
    private void requireOpen() {
        if (executor instanceof EngineTransaction transaction && transaction.hasEnded()) {
            throw new StreamClosedException(
                    "A stream of `" + model.name() + "` was read on after the end of " + transaction + ".",
                    "Read it inside of its transaction and before it is closed, or take a list: `findMany`.",
                    null);
        }
    }

    private void turn() {
        if (page.hasNext() || ended) {
            return;
        }
        int size = Math.min(SIZE, left);
        List<Row> rows = size == 0
                ? List.of()
                : executor.execute(new Request.FindMany(model.name(), arguments(size)))
                        .rows();
        if (rows.isEmpty() && size > 0 && last != null) {
            requireLast(last);
        }
        left -= rows.size();
        ended = rows.size() < size || left == 0;
        page = rows.iterator();
        if (!rows.isEmpty()) {
            last = named(rows.get(rows.size() - 1));
        }
    }

    private ReadArguments arguments(int size) {
        return new ReadArguments(
                query.where(),
                query.orderBy(),
                last == null ? query.cursor() : last,
                last == null ? query.skip() : 1,
                size,
                List.of(),
                withKey(query.selection()));
    }

    /** The page after a record that is no longer there is empty, as the one after the last record is. */
    private void requireLast(UniqueWhere record) {
        Request request = new Request.FindUnique(model.name(), record, Selection.scalars());
        if (executor.execute(request).rows().isEmpty()) {
            throw new RecordNotFoundException(
                    "A record of `" + model.name()
                            + "` was deleted while the stream was at it, so that the stream cannot go on.",
                    "Delete after the stream has ended, or run it in a transaction that sees one state of the database.",
                    null);
        }
    }

    private Selection withKey(Selection selection) {
        List<String> omitted = new ArrayList<>(selection.omitted());
        List<String> fields = selection.fields() == null ? null : new ArrayList<>(selection.fields());
        for (ScalarField field : key.fields()) {
            omitted.remove(field.name());
            if (fields != null && !fields.contains(field.name())) {
                fields.add(field.name());
            }
        }
        List<String> kept = new ArrayList<>(selection.kept());
        if (fields == null) {
            key.fields().forEach(field -> kept.add(field.name()));
        }
        return new Selection(fields, selection.includes(), selection.counts(), omitted, kept, selection.strategy());
    }

    private UniqueWhere named(Row row) {
        List<Object> values = new ArrayList<>();
        for (ScalarField field : key.fields()) {
            values.add(Objects.requireNonNull(row.value(field.name())));
        }
        return new UniqueWhere(key.name(), values, Filter.all());
    }

    private static Stream<Row> rows(Pages pages) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private static UniqueKey key(Model model) {
        return model.uniqueCriteria().stream()
                .filter(key -> key.fields().stream().noneMatch(ScalarField::isOptional))
                .findFirst()
                .orElseThrow(() -> new InvalidArgumentException(
                        "`" + model.name() + "` cannot be streamed, since it has no unique key.",
                        "Give the view a unique key in the schema, or use `findMany`.",
                        null));
    }
}
