package dev.tenon.client.base;

import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.WriteData;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is asked for by {@code upsertMany}. */
public final class Upserts {
    private Upserts() {}

    /**
     * Records that are new, or changed where there is one with the same key.
     *
     * @param keyFields the fields of the key
     * @param taken what a record that is there takes; without any, all that was given but the key
     */
    public static Request of(
            String model, String key, List<String> keyFields, List<WriteData> rows, List<String> taken) {
        Set<String> fields = new LinkedHashSet<>(taken);
        if (fields.isEmpty()) {
            rows.forEach(row -> row.scalars().stream().map(Assignment::field).forEach(fields::add));
            keyFields.forEach(fields::remove);
        }
        return new Request.UpsertMany(model, key, rows, List.copyOf(fields));
    }
}
