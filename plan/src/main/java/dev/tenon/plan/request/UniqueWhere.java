package dev.tenon.plan.request;

import java.util.List;

/**
 * One record: by a unique key, and perhaps by what else must hold of it.
 *
 * @param key the name of the {@link dev.tenon.schema.UniqueKey}
 * @param values its fields' values, in the key's order; each a Java value of the field's type or a {@link Reference}
 * @param also what else must hold
 */
public record UniqueWhere(String key, List<Object> values, Filter also) {
    public UniqueWhere {
        values = List.copyOf(values);
    }
}
