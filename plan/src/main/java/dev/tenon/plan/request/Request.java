package dev.tenon.plan.request;

import java.util.List;

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

    /** A new record, with all that is nested in it. */
    record Create(String model, WriteData data, Selection selection) implements Request {}

    /** Many new records of one model, without anything nested. */
    record CreateMany(String model, List<WriteData> rows) implements Request {
        public CreateMany {
            rows = List.copyOf(rows);
        }
    }

    /** A change of the record with a unique key. */
    record Update(String model, UniqueWhere where, WriteData data, Selection selection) implements Request {}

    /** One change of every record that matches. */
    record UpdateMany(String model, Filter where, WriteData data) implements Request {}

    /** A change of the record with a unique key, or a new one where there is none. */
    record Upsert(String model, UniqueWhere where, WriteData create, WriteData update, Selection selection)
            implements Request {}

    /** The end of the record with a unique key. */
    record Delete(String model, UniqueWhere where, Selection selection) implements Request {}

    /** The end of every record that matches. */
    record DeleteMany(String model, Filter where) implements Request {}

    /** Whether it changes nothing. */
    default boolean isRead() {
        return this instanceof FindUnique
                || this instanceof FindFirst
                || this instanceof FindMany
                || this instanceof Count;
    }
}
