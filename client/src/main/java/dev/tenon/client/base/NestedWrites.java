package dev.tenon.client.base;

import dev.tenon.client.field.Condition;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.request.WriteData.RelationWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one builder has been told to do with the records of one relation. For one thread. */
public final class NestedWrites {
    private final String model;
    private final String relation;
    private final boolean toMany;
    private final List<NestedWrite> writes = new ArrayList<>();

    private NestedWrites(String model, String relation, boolean toMany) {
        this.model = model;
        this.relation = relation;
        this.toMany = toMany;
    }

    /** Nothing yet, for a to-one relation of this model: it takes one write. */
    public static NestedWrites toOne(String model, String relation) {
        return new NestedWrites(model, relation, false);
    }

    /** Nothing yet, for a to-many relation of this model. */
    public static NestedWrites toMany(String model, String relation) {
        return new NestedWrites(model, relation, true);
    }

    /** One more thing to do. */
    public void add(NestedWrite write) {
        if (!toMany && !writes.isEmpty()) {
            throw new InvalidArgumentException(
                    "Two things were to be done with `" + relation + "` of `" + model + "`, which is one record.",
                    "Name one of them.",
                    null);
        }
        writes.add(write);
    }

    /** Every tied record that matches is changed. */
    public <M> void updateMany(Condition<M> where, WriteData data) {
        add(new NestedWrite.UpdateMany(where.filter(), data));
    }

    /** Every tied record that matches is deleted. */
    public <M> void deleteMany(Condition<M> where) {
        add(new NestedWrite.DeleteMany(where.filter()));
    }

    /** Every tied record is deleted. */
    public void deleteAll() {
        add(new NestedWrite.DeleteMany(Filter.all()));
    }

    /** Exactly these records are tied. */
    public void replace(List<UniqueWhere> records) {
        add(new NestedWrite.Set(records));
    }

    /** Lets the caller's function fill this through a builder, and gives what it said. */
    public <B, R> RelationWrite filled(@Nullable Function<B, R> function, B builder) {
        Arguments.apply(function, builder, "`" + relation + "` of `" + model + "`");
        if (!toMany && writes.isEmpty()) {
            throw new InvalidArgumentException(
                    "Nothing was said about `" + relation + "` of `" + model + "`.",
                    "Name what to do with it, such as `connect(…)` or `create(…)`, or leave it out.",
                    null);
        }
        return new RelationWrite(relation, writes);
    }
}
