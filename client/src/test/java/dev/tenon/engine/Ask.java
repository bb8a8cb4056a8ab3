package dev.tenon.engine;

import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Filter.Match;
import dev.tenon.plan.request.Filter.Quantifier;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of requests, said shortly. */
final class Ask {
    private Ask() {}

    /** The record with these values of a unique key. */
    static UniqueWhere by(String key, Object... values) {
        return new UniqueWhere(key, List.of(values), Filter.all());
    }

    static UniqueWhere by(String key, Object value, Filter also) {
        return new UniqueWhere(key, List.of(value), also);
    }

    static Filter eq(String field, Object value) {
        return new Filter.Compare(field, Comparison.EQUAL, value);
    }

    static Filter compare(String field, Comparison comparison, Object value) {
        return new Filter.Compare(field, comparison, value);
    }

    static Filter in(String field, Object... values) {
        return new Filter.In(field, List.of(values), false);
    }

    static Filter notIn(String field, Object... values) {
        return new Filter.In(field, List.of(values), true);
    }

    static Filter isNull(String field) {
        return new Filter.IsNull(field, false);
    }

    static Filter isNotNull(String field) {
        return new Filter.IsNull(field, true);
    }

    static Filter text(String field, Match match, String text) {
        return new Filter.Text(field, match, text);
    }

    static Filter and(Filter... parts) {
        return new Filter.And(List.of(parts));
    }

    static Filter or(Filter... parts) {
        return new Filter.Or(List.of(parts));
    }

    static Filter not(Filter part) {
        return new Filter.Not(part);
    }

    static Filter some(String relation, Filter filter) {
        return new Filter.Related(relation, Quantifier.SOME, filter);
    }

    static Filter every(String relation, Filter filter) {
        return new Filter.Related(relation, Quantifier.EVERY, filter);
    }

    static Filter none(String relation, Filter filter) {
        return new Filter.Related(relation, Quantifier.NONE, filter);
    }

    static Filter is(String relation, Filter filter) {
        return new Filter.Related(relation, Quantifier.IS, filter);
    }

    static Filter isNot(String relation, Filter filter) {
        return new Filter.Related(relation, Quantifier.IS_NOT, filter);
    }

    /** By a field, or by one that is reached through to-one relations: {@code author.email}. */
    static Order asc(String path) {
        return byField(path, Order.Direction.ASCENDING);
    }

    static Order desc(String path) {
        return byField(path, Order.Direction.DESCENDING);
    }

    /** By the number of records of a to-many relation, perhaps reached through to-one relations. */
    static Order byCount(String path, Order.Direction direction) {
        List<String> steps = Arrays.asList(path.split("\\."));
        return new Order.ByCount(steps.subList(0, steps.size() - 1), steps.get(steps.size() - 1), direction);
    }

    private static Order byField(String path, Order.Direction direction) {
        List<String> steps = Arrays.asList(path.split("\\."));
        return new Order.ByField(steps.subList(0, steps.size() - 1), steps.get(steps.size() - 1), direction);
    }

    /** What is written to a record: {@link Assignment}s and {@link WriteData.RelationWrite}s in any order. */
    static WriteData data(Object... parts) {
        List<Assignment> scalars = new ArrayList<>();
        List<WriteData.RelationWrite> relations = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Assignment assignment) {
                scalars.add(assignment);
            } else {
                relations.add((WriteData.RelationWrite) part);
            }
        }
        return new WriteData(scalars, relations);
    }

    static Assignment set(String field, @Nullable Object value) {
        return Assignment.set(field, value);
    }

    static Assignment change(String field, Operation operation, Object value) {
        return new Assignment(field, operation, value);
    }

    /** Writes to the records of a relation. */
    static WriteData.RelationWrite to(String relation, NestedWrite... writes) {
        return new WriteData.RelationWrite(relation, List.of(writes));
    }

    /** A new record of the relation. */
    static NestedWrite make(Object... parts) {
        return new NestedWrite.Create(data(parts));
    }

    static NestedWrite createMany(WriteData... rows) {
        return new NestedWrite.CreateMany(List.of(rows));
    }

    static NestedWrite connect(UniqueWhere where) {
        return new NestedWrite.Connect(where);
    }

    static NestedWrite connectOrCreate(UniqueWhere where, Object... create) {
        return new NestedWrite.ConnectOrCreate(where, data(create));
    }

    static NestedWrite disconnect() {
        return new NestedWrite.Disconnect(null);
    }

    static NestedWrite disconnect(UniqueWhere where) {
        return new NestedWrite.Disconnect(where);
    }

    /** Exactly these records from now on. */
    static NestedWrite exactly(UniqueWhere... records) {
        return new NestedWrite.Set(List.of(records));
    }

    static NestedWrite update(@Nullable UniqueWhere where, Object... parts) {
        return new NestedWrite.Update(where, data(parts));
    }

    static NestedWrite updateMany(Filter where, Object... parts) {
        return new NestedWrite.UpdateMany(where, data(parts));
    }

    static NestedWrite upsert(@Nullable UniqueWhere where, WriteData create, WriteData update) {
        return new NestedWrite.Upsert(where, create, update);
    }

    static NestedWrite delete() {
        return new NestedWrite.Delete(null);
    }

    static NestedWrite delete(UniqueWhere where) {
        return new NestedWrite.Delete(where);
    }

    static NestedWrite deleteMany(Filter where) {
        return new NestedWrite.DeleteMany(where);
    }
}
