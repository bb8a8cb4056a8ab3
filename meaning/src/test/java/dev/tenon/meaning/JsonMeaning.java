package dev.tenon.meaning;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.JsonMatch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Whether a JSON value, or a part of it, matches: read off trees of lists and maps. */
final class JsonMeaning {
    private JsonMeaning() {}

    static Truth truth(@Nullable Object text, Filter.Json filter) {
        Optional<Object> part = part(text, filter.path());
        if (part.isEmpty()) {
            return Truth.UNKNOWN;
        }
        Object given = isOfText(filter.match()) ? filter.value() : JsonTrees.of((String) filter.value());
        return truth(part.get(), filter.match(), given);
    }

    static Truth isMissing(@Nullable Object text, Filter.JsonPartIsMissing filter) {
        return Truth.of(part(text, filter.path()).isEmpty() != filter.negated());
    }

    private static boolean isOfText(JsonMatch match) {
        return match.name().startsWith("TEXT");
    }

    private static Truth truth(Object part, JsonMatch match, Object given) {
        return switch (match) {
            case EQUAL -> Truth.of(same(part, given));
            case NOT_EQUAL -> Truth.of(!same(part, given));
            case LESS -> ordered(part, given, Filter.Comparison.LESS);
            case LESS_OR_EQUAL -> ordered(part, given, Filter.Comparison.LESS_OR_EQUAL);
            case GREATER -> ordered(part, given, Filter.Comparison.GREATER);
            case GREATER_OR_EQUAL -> ordered(part, given, Filter.Comparison.GREATER_OR_EQUAL);
            case TEXT_CONTAINS -> part instanceof String text ? Truth.of(text.contains((String) given)) : Truth.UNKNOWN;
            case TEXT_STARTS_WITH ->
                part instanceof String text ? Truth.of(text.startsWith((String) given)) : Truth.UNKNOWN;
            case TEXT_ENDS_WITH ->
                part instanceof String text ? Truth.of(text.endsWith((String) given)) : Truth.UNKNOWN;
            case ARRAY_CONTAINS, ARRAY_STARTS_WITH, ARRAY_ENDS_WITH ->
                part instanceof List<?> list ? Truth.of(ofList(list, match, given)) : Truth.UNKNOWN;
        };
    }

    private static boolean ofList(List<?> list, JsonMatch match, Object given) {
        if (match == JsonMatch.ARRAY_CONTAINS) {
            List<?> all = given instanceof List<?> several ? several : List.of(given);
            return all.stream().allMatch(one -> list.stream().anyMatch(element -> same(element, one)));
        }
        int place = match == JsonMatch.ARRAY_STARTS_WITH ? 0 : list.size() - 1;
        return !list.isEmpty() && same(list.get(place), given);
    }

    private static Truth ordered(Object part, Object given, Filter.Comparison comparison) {
        if (part instanceof BigDecimal left && given instanceof BigDecimal right) {
            return FilterMeaning.truth(comparison, left.compareTo(right));
        }
        if (part instanceof String left && given instanceof String right) {
            return FilterMeaning.truth(comparison, left.compareTo(right));
        }
        return Truth.UNKNOWN;
    }

    private static boolean same(Object left, Object right) {
        return JsonTrees.text(left).equals(JsonTrees.text(right));
    }

    private static Optional<Object> part(@Nullable Object text, List<String> path) {
        Object part = text == null ? null : JsonTrees.of((String) text);
        for (String step : path) {
            if (part instanceof Map<?, ?> map) {
                part = map.get(step);
            } else if (part instanceof List<?> list) {
                OptionalInt place = place(step);
                part = place.isPresent() && place.getAsInt() < list.size() ? list.get(place.getAsInt()) : null;
            } else {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(part);
    }

    private static OptionalInt place(String step) {
        return step.matches("\\d+") ? OptionalInt.of(Integer.parseInt(step)) : OptionalInt.empty();
    }
}
