package dev.tenon.plan.step;

import dev.tenon.plan.request.Aggregation;
import dev.tenon.schema.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate of many rows.
 *
 * @param asked what was asked for
 * @param column the column that it is about; null if it is about the rows themselves
 * @param type what it is
 */
public record Total(Aggregation asked, @Nullable Column column, FieldType type) {}
