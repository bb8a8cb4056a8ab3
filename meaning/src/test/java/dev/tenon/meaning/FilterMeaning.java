package dev.tenon.meaning;

import dev.tenon.plan.request.FieldReference;
import dev.tenon.plan.request.Filter;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a record matches a filter: read off the filter's description, in the logic of three values. */
final class FilterMeaning {
    private final Memory memory;

    FilterMeaning(Memory memory) {
        this.memory = memory;
    }

    boolean holds(Entity record, Filter filter) {
        return truth(record, filter) == Truth.TRUE;
    }

    Truth truth(Entity record, Filter filter) {
        if (filter instanceof Filter.And and) {
            return and.parts().stream().map(part -> truth(record, part)).reduce(Truth.TRUE, Truth::and);
        }
        if (filter instanceof Filter.Or or) {
            return or.parts().stream().map(part -> truth(record, part)).reduce(Truth.FALSE, Truth::or);
        }
        if (filter instanceof Filter.Not not) {
            return truth(record, not.part()).not();
        }
        if (filter instanceof Filter.IsNull isNull) {
            return Truth.of((record.value(isNull.field()) == null) != isNull.negated());
        }
        if (filter instanceof Filter.Related related) {
            return related(record, related);
        }
        if (filter instanceof Filter.In in) {
            return in(record, in);
        }
        if (filter instanceof Filter.Text text) {
            return text(record, text);
        }
        if (filter instanceof Filter.InList in) {
            return inList(record, in);
        }
        if (filter instanceof Filter.ListHolds holds) {
            return listHolds(record, holds);
        }
        if (filter instanceof Filter.ListIsEmpty empty) {
            return Truth.of(list(record, empty.field()).isEmpty() != empty.negated());
        }
        if (filter instanceof Filter.Json json) {
            return JsonMeaning.truth(record.value(json.field()), json);
        }
        if (filter instanceof Filter.JsonPartIsMissing missing) {
            return JsonMeaning.isMissing(record.value(missing.field()), missing);
        }
        return compare(record, (Filter.Compare) filter);
    }

    private Truth inList(Entity record, Filter.InList in) {
        Object value = record.value(in.field());
        if (value == null && !list(record, in.list().field()).isEmpty()) {
            return Truth.UNKNOWN;
        }
        return Truth.of((value != null && contains(record, in.list().field(), value)) != in.negated());
    }

    private Truth listHolds(Entity record, Filter.ListHolds filter) {
        return switch (filter.holds()) {
            case VALUE -> Truth.of(contains(record, filter.field(), filter.value()));
            case EVERY ->
                Truth.of(
                        ((List<?>) filter.value()).stream().allMatch(value -> contains(record, filter.field(), value)));
            case SOME ->
                Truth.of(
                        ((List<?>) filter.value()).stream().anyMatch(value -> contains(record, filter.field(), value)));
        };
    }

    private boolean contains(Entity record, String listField, Object value) {
        ScalarField field = record.model().scalarField(listField);
        return list(record, listField).stream()
                .anyMatch(element -> memory.scalars().equal(field.type(), element, value));
    }

    private static List<?> list(Entity record, String field) {
        return (List<?>) Objects.requireNonNull(record.value(field));
    }

    private Truth related(Entity record, Filter.Related related) {
        RelationField field = record.model().relationField(related.relation());
        List<Entity> targets = memory.related(record, field);
        return switch (related.quantifier()) {
            case SOME -> Truth.of(targets.stream().anyMatch(target -> holds(target, related.filter())));
            case NONE -> Truth.of(targets.stream().noneMatch(target -> holds(target, related.filter())));
            case EVERY -> Truth.of(targets.stream().noneMatch(target -> isException(target, related.filter())));
            case IS -> one(targets, related.filter());
            case IS_NOT -> one(targets, related.filter()).not();
        };
    }

    /** Whether a record is known not to match; for a part of a JSON value that is there it is known, whatever its kind. */
    private boolean isException(Entity record, Filter filter) {
        if (filter instanceof Filter.And and) {
            return and.parts().stream().anyMatch(part -> isException(record, part));
        }
        if (filter instanceof Filter.Or or) {
            return or.parts().stream().allMatch(part -> isException(record, part));
        }
        if (filter instanceof Filter.Json json) {
            Object value = record.value(json.field());
            Filter.JsonPartIsMissing missing = new Filter.JsonPartIsMissing(json.field(), json.path(), true);
            return !holds(record, json) && JsonMeaning.isMissing(value, missing) == Truth.TRUE;
        }
        return truth(record, filter) == Truth.FALSE;
    }

    private Truth one(List<Entity> target, Filter filter) {
        return target.isEmpty() ? Truth.FALSE : truth(target.get(0), filter);
    }

    private Truth in(Entity record, Filter.In in) {
        if (in.values().isEmpty()) {
            return Truth.of(in.negated());
        }
        Truth found = in.values().stream()
                .map(value -> compare(
                        record, new Filter.Compare(in.field(), Filter.Comparison.EQUAL, value, in.ignoreCase())))
                .reduce(Truth.FALSE, Truth::or);
        return in.negated() ? found.not() : found;
    }

    private Truth compare(Entity record, Filter.Compare filter) {
        ScalarField field = record.model().scalarField(filter.field());
        Object left = record.value(field.name());
        Object right = given(record, filter.value());
        if (left == null || right == null) {
            return Truth.UNKNOWN;
        }
        if (left instanceof List<?>) {
            return Truth.of(memory.scalars().equal(field.type(), left, right)
                    == (filter.comparison() == Filter.Comparison.EQUAL));
        }
        int order = filter.ignoreCase()
                ? memory.scalars().compare(field.type(), lower(left), lower(right))
                : memory.scalars().compare(field.type(), left, right);
        return truth(filter.comparison(), order);
    }

    static Truth truth(Filter.Comparison comparison, int order) {
        return Truth.of(
                switch (comparison) {
                    case EQUAL -> order == 0;
                    case NOT_EQUAL -> order != 0;
                    case LESS -> order < 0;
                    case LESS_OR_EQUAL -> order <= 0;
                    case GREATER -> order > 0;
                    case GREATER_OR_EQUAL -> order >= 0;
                });
    }

    private Truth text(Entity record, Filter.Text filter) {
        Object whole = record.value(filter.field());
        Object part = given(record, filter.text());
        if (whole == null || part == null) {
            return Truth.UNKNOWN;
        }
        String text = folded(whole, filter.ignoreCase());
        String sought = folded(part, filter.ignoreCase());
        return Truth.of(
                switch (filter.match()) {
                    case CONTAINS -> text.contains(sought);
                    case STARTS_WITH -> text.startsWith(sought);
                    case ENDS_WITH -> text.endsWith(sought);
                });
    }

    private static @Nullable Object given(Entity record, Object value) {
        return value instanceof FieldReference reference ? record.value(reference.field()) : value;
    }

    private static String lower(Object text) {
        return ((String) text).toLowerCase(Locale.ROOT);
    }

    private String folded(Object text, boolean ignoreCase) {
        String whole = ignoreCase ? lower(text) : (String) text;
        Set<Difference> differences = memory.scalars().differences();
        if (differences.contains(Difference.TEXTS_COMPARE_LOOSELY)) {
            return LooseTexts.folded(whole);
        }
        if (!differences.contains(Difference.TEXT_PARTS_IGNORE_ASCII_CASE)) {
            return whole;
        }
        StringBuilder folded = new StringBuilder();
        whole.chars().forEach(c -> folded.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)));
        return folded.toString();
    }
}
