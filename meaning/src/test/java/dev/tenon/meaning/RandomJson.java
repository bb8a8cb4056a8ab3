package dev.tenon.meaning;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.JsonMatch;
import dev.tenon.schema.ScalarField;
import java.util.List;

/** Random filters on JSON fields and their parts. */
final class RandomJson {
    private static final List<List<String>> PATHS = List.of(
            List.of(),
            List.of("a"),
            List.of("b"),
            List.of("a", "b"),
            List.of("0"),
            List.of("1"),
            List.of("a", "0"),
            List.of("b", "2"),
            List.of("a", "2", "b"),
            List.of("a", "2"),
            List.of("1", "a"));

    private final Dice dice;

    RandomJson(Dice dice) {
        this.dice = dice;
    }

    Filter of(ScalarField field) {
        List<String> path = dice.pick(PATHS);
        if (!path.isEmpty() && dice.once(5)) {
            return new Filter.JsonPartIsMissing(field.name(), path, dice.coin());
        }
        JsonMatch match = dice.pick(JsonMatch.values());
        return new Filter.Json(field.name(), path, match, value(match), false);
    }

    private Object value(JsonMatch match) {
        return switch (match) {
            case EQUAL, NOT_EQUAL -> dice.pick(JsonTrees.TEXTS);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> dice.pick("1", "2", "2.5", "\"a\"", "\"b\"");
            case TEXT_CONTAINS, TEXT_STARTS_WITH, TEXT_ENDS_WITH -> dice.pick("", "a", "b", "ab");
            case ARRAY_CONTAINS ->
                dice.coin()
                        ? scalar()
                        : JsonTrees.text(List.of(dice.pick(JsonTrees.SCALARS), dice.pick(JsonTrees.SCALARS)));
            case ARRAY_STARTS_WITH, ARRAY_ENDS_WITH -> scalar();
        };
    }

    private String scalar() {
        return JsonTrees.text(dice.pick(JsonTrees.SCALARS));
    }
}
