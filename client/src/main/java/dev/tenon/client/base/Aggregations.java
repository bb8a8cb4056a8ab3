package dev.tenon.client.base;

import dev.tenon.client.field.Aggregate;
import dev.tenon.plan.request.Aggregation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The aggregates that a caller asks for, beside how many records there are. */
public final class Aggregations {
    private Aggregations() {}

    /** How many records there are, and nothing else. */
    public static List<Aggregation> values() {
        return List.of(Aggregation.countOfAll());
    }

    /** How many records there are, and these. */
    @SafeVarargs
    public static <F, A extends Aggregate<?, ?>> List<Aggregation> values(F fields, Function<F, A>... values) {
        Set<Aggregation> all = new LinkedHashSet<>(values());
        for (Function<F, A> value : Arguments.given(values, "the aggregates")) {
            all.add(Arguments.apply(value, fields, "an aggregate").aggregation());
        }
        return List.copyOf(all);
    }
}
