package dev.tenon.plan.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One operation of the client on one model. Immutable. */
public sealed interface Request {
    /** The model's name. */
    String model();

    /** The record with a unique key, if there is one. */
    record FindUnique(String model, UniqueWhere where, Selection selection) implements Request {}

    /** The first record of a list. */
    record FindFirst(String model, ReadArguments arguments) implements Request {}

    /** A list of records. */
    record FindMany(String model, ReadArguments arguments) implements Request {}

    /** How many records match. */
    record Count(String model, Filter where) implements Request {}

    /**
     * Aggregates of a list of records.
     *
     * @param window which records; its selection does not count
     */
    record Aggregate(String model, ReadArguments window, List<Aggregation> values) implements Request {
        public Aggregate {
            values = List.copyOf(values);
        }
    }

    /**
     * Records that share the values of some fields, as one group each, with aggregates.
     *
     * @param by the fields
     * @param having what a group must be like: fields of {@code by}, or {@link Filter.Aggregated}
     * @param orderBy fields of {@code by}, or aggregates
     */
    record GroupBy(
            String model,
            List<String> by,
            Filter where,
            Filter having,
            List<Order> orderBy,
            int skip,
            @Nullable Integer take,
            List<Aggregation> values)
            implements Request {
        public GroupBy {
            by = List.copyOf(by);
            orderBy = List.copyOf(orderBy);
            values = List.copyOf(values);
        }
    }

    /** A new record, with all that is nested in it. */
    record Create(String model, WriteData data, Selection selection) implements Request {}

    /**
     * Many new records of one model.
     *
     * @param skipDuplicates whether a record is left out that a unique key says is already there
     * @param returning what is given back of each new record, in the order of the rows; null gives back how many
     */
    record CreateMany(
            String model,
            List<WriteData> rows,
            boolean skipDuplicates,
            @Nullable Selection returning) implements Request {
        public CreateMany {
            rows = List.copyOf(rows);
        }

        /** A record that is already there is an error; gives back how many there are. */
        public CreateMany(String model, List<WriteData> rows) {
            this(model, rows, false, null);
        }
    }

    /** A change of the record with a unique key. */
    record Update(String model, UniqueWhere where, WriteData data, Selection selection) implements Request {}

    /**
     * One change of every record that matches.
     *
     * @param limit how many at most; null is all
     * @param returning what is given back of each changed record; null gives back how many
     */
    record UpdateMany(
            String model,
            Filter where,
            WriteData data,
            @Nullable Integer limit,
            @Nullable Selection returning) implements Request {
        /** Without a limit; gives back how many. */
        public UpdateMany(String model, Filter where, WriteData data) {
            this(model, where, data, null, null);
        }
    }

    /** A change of its own of each of many records, without anything nested; gives back how many there were. */
    record UpdateEach(String model, List<Change> changes) implements Request {
        public UpdateEach {
            changes = List.copyOf(changes);
        }

        /** The change of one record. */
        public record Change(UniqueWhere where, WriteData data) {}
    }

    /**
     * A change of the record with a unique key, or a new one where there is none.
     *
     * @param tellsCreated whether the answer says which of the two it was
     */
    record Upsert(
            String model,
            UniqueWhere where,
            WriteData create,
            WriteData update,
            Selection selection,
            boolean tellsCreated)
            implements Request {
        /** The answer does not say which of the two it was. */
        public Upsert(String model, UniqueWhere where, WriteData create, WriteData update, Selection selection) {
            this(model, where, create, update, selection, false);
        }
    }

    /**
     * Many records, each new, or changed where there is one with the same unique key; gives back how many there were.
     *
     * @param key the name of the unique key
     * @param rows the records, without anything nested
     * @param taken the fields that a record that is there takes from its row; none leaves it as it is
     */
    record UpsertMany(String model, String key, List<WriteData> rows, List<String> taken) implements Request {
        public UpsertMany {
            rows = List.copyOf(rows);
            taken = List.copyOf(taken);
        }
    }

    /**
     * The end of the record with a unique key.
     *
     * @param mayBeMissing whether it is no error that there is none; the answer is then empty
     */
    record Delete(String model, UniqueWhere where, Selection selection, boolean mayBeMissing) implements Request {
        /** It is an error that there is none. */
        public Delete(String model, UniqueWhere where, Selection selection) {
            this(model, where, selection, false);
        }
    }

    /**
     * The end of every record that matches.
     *
     * @param limit how many at most; null is all
     */
    record DeleteMany(String model, Filter where, @Nullable Integer limit) implements Request {
        /** Without a limit. */
        public DeleteMany(String model, Filter where) {
            this(model, where, null);
        }
    }

    /** Whether it changes nothing. */
    default boolean isRead() {
        return this instanceof FindUnique
                || this instanceof FindFirst
                || this instanceof FindMany
                || this instanceof Count
                || this instanceof Aggregate
                || this instanceof GroupBy;
    }
}
