package dev.tenon.client;

import dev.tenon.client.base.Records;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The finds of a model whose records are read as records of the application's own. Relations that a query includes keep what it
 * says of them ({@code where}, {@code take}…); what is read of them is for the application's records to say. Thread-safe if its
 * client is.
 *
 * @param <P> the application's record
 * @param <Q> the queries of the model
 * @param <U> what names one record of the model
 */
public final class Projected<P, Q, U> {
    private final Records<P> records;
    private final String model;
    private final Schema schema;
    private final Function<Selection, Selection> shape;
    private final Function<UnaryOperator<Q>, ReadArguments> arguments;
    private final Function<U, UniqueWhere> unique;

    /** Reads by these records, whose selection is what the shape makes of the query's. */
    public Projected(
            Records<P> records,
            String model,
            Schema schema,
            Function<Selection, Selection> shape,
            Function<UnaryOperator<Q>, ReadArguments> arguments,
            Function<U, UniqueWhere> unique) {
        this.records = records;
        this.model = model;
        this.schema = schema;
        this.shape = shape;
        this.arguments = arguments;
        this.unique = unique;
    }

    /** For models of which no record can be named: always throws. */
    @SuppressWarnings("DoNotCallSuggester") // it stands where a function is wanted
    public static UniqueWhere byNone() {
        throw new InvalidArgumentException(
                "No record of this view can be named, since it has no unique key.", "Use `findFirst`.", null);
    }

    /** Every record. */
    public List<P> findMany() {
        return findMany(UnaryOperator.identity());
    }

    /** The records of a query, in its order. */
    public List<P> findMany(UnaryOperator<Q> query) {
        return records.many(new Request.FindMany(model, shaped(query)));
    }

    /** Some record, if there is one. */
    public Optional<P> findFirst() {
        return findFirst(UnaryOperator.identity());
    }

    /** The first record of a query, if there is one. */
    public Optional<P> findFirst(UnaryOperator<Q> query) {
        return records.optional(new Request.FindFirst(model, shaped(query)));
    }

    /**
     * Some record.
     *
     * @throws dev.tenon.error.RecordNotFoundException if there is none
     */
    public P findFirstOrThrow() {
        return findFirstOrThrow(UnaryOperator.identity());
    }

    /**
     * The first record of a query.
     *
     * @throws dev.tenon.error.RecordNotFoundException if there is none
     */
    public P findFirstOrThrow(UnaryOperator<Q> query) {
        return records.one(new Request.FindFirst(model, shaped(query)));
    }

    /** The record with a unique key, if there is one. */
    public Optional<P> findUnique(U where) {
        return records.optional(named(where));
    }

    /**
     * The record with a unique key.
     *
     * @throws dev.tenon.error.RecordNotFoundException if there is none
     */
    public P findUniqueOrThrow(U where) {
        return records.one(named(where));
    }

    /**
     * The records of a query, one after another, of which only a few are held at a time. Close it:
     * {@code try (Stream<…> all = ….stream(q -> …))}. In a transaction it ends with that.
     *
     * @throws InvalidArgumentException if the query takes from its end, or distinct records
     */
    public Stream<P> stream(UnaryOperator<Q> query) {
        return records.stream(model, shaped(query), schema);
    }

    private Request named(U where) {
        return new Request.FindUnique(model, unique.apply(where), shape.apply(Selection.scalars()));
    }

    private ReadArguments shaped(UnaryOperator<Q> query) {
        ReadArguments all = arguments.apply(query);
        return all.reading(shape.apply(all.selection()));
    }
}
