package dev.tenon.meaning;

import dev.tenon.plan.request.FieldReference;
import dev.tenon.plan.request.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Says of a filter, in filters, for which records it is unknown whether it matches. */
final class Partition {
    private Partition() {}

    static Filter unknown(Filter filter) {
        if (filter instanceof Filter.Not not) {
            return unknown(not.part());
        }
        if (filter instanceof Filter.And and) {
            return oneUnknownOthers(and.parts(), part -> part);
        }
        if (filter instanceof Filter.Or or) {
            return oneUnknownOthers(or.parts(), Filter.Not::new);
        }
        if (filter instanceof Filter.Compare compare) {
            return isNull(compare.field(), compare.value());
        }
        if (filter instanceof Filter.Text text) {
            return isNull(text.field(), text.text());
        }
        if (filter instanceof Filter.InList in) {
            Filter isEmpty = new Filter.ListIsEmpty(in.list().field(), false);
            return new Filter.And(List.of(new Filter.IsNull(in.field(), false), new Filter.Not(isEmpty)));
        }
        if (filter instanceof Filter.In in && !in.values().isEmpty()) {
            return new Filter.IsNull(in.field(), false);
        }
        boolean toOne = filter instanceof Filter.Related related
                && (related.quantifier() == Filter.Quantifier.IS || related.quantifier() == Filter.Quantifier.IS_NOT);
        return toOne ? unknown((Filter.Related) filter) : new Filter.Or(List.of());
    }

    private static Filter unknown(Filter.Related toOne) {
        return new Filter.Related(toOne.relation(), Filter.Quantifier.IS, unknown(toOne.filter()));
    }

    /** The field, or the one that it is compared with, has no value. */
    private static Filter isNull(String field, Object value) {
        Filter itself = new Filter.IsNull(field, false);
        return value instanceof FieldReference other
                ? new Filter.Or(List.of(itself, new Filter.IsNull(other.field(), false)))
                : itself;
    }

    /** At least one is unknown, and each other one leaves it to that one. */
    private static Filter oneUnknownOthers(List<Filter> parts, UnaryOperator<Filter> undecided) {
        List<Filter> all = new ArrayList<>();
        all.add(new Filter.Or(parts.stream().map(Partition::unknown).toList()));
        parts.forEach(part -> all.add(new Filter.Or(List.of(unknown(part), undecided.apply(part)))));
        return new Filter.And(all);
    }
}
