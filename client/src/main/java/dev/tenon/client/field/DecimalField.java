package dev.tenon.client.field;

import dev.tenon.plan.request.Aggregation.Function;
import java.math.BigDecimal;

/**
 * A field of decimal numbers, exact whatever their length. Immutable.
 *
 * @param <M> the model whose records are asked for
 */
public class DecimalField<M> extends NumberField<M, BigDecimal, BigDecimal, BigDecimal> {
    /** The field of this name at the end of the path. */
    public DecimalField(FieldPath<M> path, String name) {
        super(path, name);
    }

    @Override
    public NumberAggregate<M, BigDecimal> sum() {
        return number(Function.SUM);
    }

    @Override
    public NumberAggregate<M, BigDecimal> average() {
        return number(Function.AVERAGE);
    }
}
