package dev.tenon.plan.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to the records of a relation as part of a write to the record that has it. */
public sealed interface NestedWrite {
    /** A new record, tied to this one. */
    record Create(WriteData data) implements NestedWrite {}

    /** Many new records, tied to this one, without anything nested in them. */
    record CreateMany(List<WriteData> rows) implements NestedWrite {
        public CreateMany {
            rows = List.copyOf(rows);
        }
    }

    /** An existing record is tied to this one. */
    record Connect(UniqueWhere where) implements NestedWrite {}

    /** An existing record is tied to this one, or a new one where there is none. */
    record ConnectOrCreate(UniqueWhere where, WriteData create) implements NestedWrite {}

    /** A record is untied; without {@code where} the one of a to-one relation. */
    record Disconnect(@Nullable UniqueWhere where) implements NestedWrite {}

    /** Exactly these records are tied to this one. */
    record Set(List<UniqueWhere> records) implements NestedWrite {
        public Set {
            records = List.copyOf(records);
        }
    }

    /** A tied record is changed; without {@code where} the one of a to-one relation. */
    record Update(@Nullable UniqueWhere where, WriteData data) implements NestedWrite {}

    /** Every tied record that matches is changed. */
    record UpdateMany(Filter where, WriteData data) implements NestedWrite {}

    /** A tied record is changed, or a new one tied; without {@code where} the one of a to-one relation. */
    record Upsert(@Nullable UniqueWhere where, WriteData create, WriteData update) implements NestedWrite {}

    /** A tied record is deleted; without {@code where} the one of a to-one relation. */
    record Delete(@Nullable UniqueWhere where) implements NestedWrite {}

    /** Every tied record that matches is deleted. */
    record DeleteMany(Filter where) implements NestedWrite {}
}
