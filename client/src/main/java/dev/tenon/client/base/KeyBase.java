package dev.tenon.client.base;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.UniqueWhere;
import java.util.ArrayList;
import java.util.List;

/** What every generated key of one record is. Immutable. */
public abstract class KeyBase {
    private final UniqueWhere where;

    /** The record with these values of this key; each a value or a {@link dev.tenon.client.Ref}. */
    protected KeyBase(String model, String key, Object... values) {
        List<Object> stored = new ArrayList<>();
        for (Object value : values) {
            stored.add(StoredValue.of(Arguments.given(value, "the key `" + key + "` of `" + model + "`")));
        }
        this.where = new UniqueWhere(key, stored, Filter.all());
    }

    /** The record that this says. */
    protected KeyBase(UniqueWhere where) {
        this.where = where;
    }

    /** The same record, if this holds of it besides. */
    protected final UniqueWhere also(Filter filter) {
        return new UniqueWhere(where.key(), where.values(), where.also().and(filter));
    }

    /** The same as a value for the engine. */
    public final UniqueWhere toWhere() {
        return where;
    }

    @Override
    public String toString() {
        return where.key();
    }
}
