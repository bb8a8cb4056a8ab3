package dev.tenon.plan.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to the records of a relation as part of a write to the record that has it. */
public sealed interface NestedWrite {
    /** A new record, tied to this one. */
    record Create(WriteData data) implements NestedWrite {}

    /**
     * Many new records, tied to this one.
     *
     * @param skipDuplicates whether a record is left out that a unique key says is already there
     */
    record CreateMany(List<WriteData> rows, boolean skipDuplicates) implements NestedWrite {
        public CreateMany {
            rows = List.copyOf(rows);
        }

        /** A record that is already there is an error. */
        public CreateMany(List<WriteData> rows) {
            this(rows, false);
        }
    }

    /** An existing record is tied to this one. */
    record Connect(UniqueWhere where) implements NestedWrite {}

    /** An existing record is tied to this one, or a new one where there is none. */
    record ConnectOrCreate(UniqueWhere where, WriteData create) implements NestedWrite {}

    /**
     * A record is untied, if it is tied.
     *
     * @param where which record; null is the one of a to-one relation
     * @param also what must hold of it besides
     */
    record Disconnect(@Nullable UniqueWhere where, Filter also) implements NestedWrite {
        /** Whatever else holds of it. */
        public Disconnect(@Nullable UniqueWhere where) {
            this(where, Filter.all());
        }
    }

    /** Exactly these records are tied to this one. */
    record Set(List<UniqueWhere> records) implements NestedWrite {
        public Set {
            records = List.copyOf(records);
        }
    }

    /**
     * A tied record is changed; there must be one.
     *
     * @param where which record; null is the one of a to-one relation
     * @param also what must hold of it besides
     */
    record Update(@Nullable UniqueWhere where, Filter also, WriteData data) implements NestedWrite {
        /** Whatever else holds of it. */
        public Update(@Nullable UniqueWhere where, WriteData data) {
            this(where, Filter.all(), data);
        }
    }

    /** Every tied record that matches is changed. */
    record UpdateMany(Filter where, WriteData data) implements NestedWrite {}

    /**
     * A tied record is changed, or a new one tied.
     *
     * @param where which record; null is the one of a to-one relation
     * @param also what must hold of it besides
     */
    record Upsert(@Nullable UniqueWhere where, Filter also, WriteData create, WriteData update) implements NestedWrite {
        /** Whatever else holds of it. */
        public Upsert(@Nullable UniqueWhere where, WriteData create, WriteData update) {
            this(where, Filter.all(), create, update);
        }
    }

    /**
     * A tied record is deleted; there must be one.
     *
     * @param where which record; null is the one of a to-one relation
     * @param also what must hold of it besides
     */
    record Delete(@Nullable UniqueWhere where, Filter also) implements NestedWrite {
        /** Whatever else holds of it. */
        public Delete(@Nullable UniqueWhere where) {
            this(where, Filter.all());
        }
    }

    /** Every tied record that matches is deleted. */
    record DeleteMany(Filter where) implements NestedWrite {}
}
