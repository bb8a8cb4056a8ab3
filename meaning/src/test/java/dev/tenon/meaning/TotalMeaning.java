package dev.tenon.meaning;

import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Filter;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Model;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an aggregate of records is, and whether a condition on a group of them holds. */
final class TotalMeaning {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private final Memory memory;
    private final FilterMeaning filters;

    TotalMeaning(Memory memory) {
        this.memory = memory;
        this.filters = new FilterMeaning(memory);
    }

    @Nullable Object value(Model model, Aggregation total, List<Entity> records) {
        if (total.field() == null) {
            return (long) records.size();
        }
        FieldType type = model.scalarField(total.field()).type();
        List<Object> values = records.stream()
                .map(each -> each.value(total.field()))
                .filter(Objects::nonNull)
                .toList();
        if (total.function() == Aggregation.Function.COUNT) {
            return (long) values.size();
        }
        if (values.isEmpty()) {
            return null;
        }
        Comparator<Object> order = (left, right) -> memory.scalars().compare(type, left, right);
        return switch (total.function()) {
            case MINIMUM -> values.stream().min(order).orElseThrow();
            case MAXIMUM -> values.stream().max(order).orElseThrow();
            case SUM -> sum(values);
            default -> average(values);
        };
    }

    private static Object sum(List<Object> values) {
        BigDecimal sum = values.stream().map(TotalMeaning::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        Object one = values.get(0);
        return one instanceof BigDecimal
                ? sum
                : one instanceof Double ? (Object) sum.doubleValue() : sum.longValueExact();
    }

    private static Object average(List<Object> values) {
        BigDecimal sum = number(sum(values));
        BigDecimal average = sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
        return values.get(0) instanceof BigDecimal ? average : (Object) average.doubleValue();
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    /** Whether two aggregates are the same: sums and averages but for their last digits, extremes as far as databases tell them apart. */
    boolean same(Model model, Aggregation total, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        if (left.getClass() != right.getClass()) {
            return false;
        }
        if (left instanceof Double || left instanceof BigDecimal) {
            BigDecimal a = number(left);
            BigDecimal difference = a.subtract(number(right)).abs();
            return difference.compareTo(a.abs().multiply(TOLERANCE)) <= 0;
        }
        return total.field() == null
                ? left.equals(right)
                : memory.scalars().compare(model.scalarField(total.field()).type(), left, right) == 0;
    }

    Truth holds(Model model, Filter having, List<Entity> group) {
        if (having instanceof Filter.And and) {
            return and.parts().stream().map(part -> holds(model, part, group)).reduce(Truth.TRUE, Truth::and);
        }
        if (having instanceof Filter.Or or) {
            return or.parts().stream().map(part -> holds(model, part, group)).reduce(Truth.FALSE, Truth::or);
        }
        if (having instanceof Filter.Not not) {
            return holds(model, not.part(), group).not();
        }
        if (having instanceof Filter.Aggregated aggregated) {
            Filter.Compare compare = (Filter.Compare) aggregated.filter();
            Object value = value(model, new Aggregation(aggregated.function(), compare.field()), group);
            return value == null ? Truth.UNKNOWN : compare(model, compare, value);
        }
        return filters.truth(group.get(0), having);
    }

    private Truth compare(Model model, Filter.Compare compare, Object value) {
        int order = value instanceof Number
                ? number(value).compareTo(number(compare.value()))
                : memory.scalars().compare(model.scalarField(compare.field()).type(), value, compare.value());
        return FilterMeaning.truth(compare.comparison(), order);
    }
}
