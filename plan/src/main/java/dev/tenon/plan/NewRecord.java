package dev.tenon.plan;

import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Operand;
import dev.tenon.schema.ScalarField;
import java.util.List;
import java.util.Map;

/**
 * A record to be made.
 *
 * @param data what it is given, and what is nested in it
 * @param keys the values of foreign keys that its parent supplies
 */
record NewRecord(WriteData data, Map<ScalarField, Operand> keys) {
    /** Records without a parent. */
    static List<NewRecord> of(List<WriteData> rows) {
        return rows.stream().map(NewRecord::of).toList();
    }

    /** One without a parent. */
    static NewRecord of(WriteData data) {
        return new NewRecord(data, Map.of());
    }
}
