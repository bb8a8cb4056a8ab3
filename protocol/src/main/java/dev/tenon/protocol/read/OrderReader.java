package dev.tenon.protocol.read;

import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Order;
import dev.tenon.schema.Field;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the order of a list ({@code orderBy}): one key an object. */
final class OrderReader {
    private static final Set<String> SORT = Set.of("sort", "nulls");
    private static final Set<String> RELEVANCE = Set.of("fields", "search", "sort");

    private final Schema schema;

    OrderReader(Schema schema) {
        this.schema = schema;
    }

    /** The order of records. */
    List<Order> read(Input input, Model model) {
        return keys(input).map(key -> key(key, model, List.of())).toList();
    }

    /** The order of groups. */
    List<Order> ofGroups(Input input, Model model) {
        return keys(input)
                .map(key -> AggregationReader.function(key.path().name())
                        .map(function -> ofAggregate(key, model, function))
                        .orElseGet(() -> key(key, model, List.of())))
                .toList();
    }

    /** The only member of each object; an empty object is no key. */
    private static Stream<Input> keys(Input input) {
        return input.oneOrMore().stream().flatMap(each -> only(each).stream());
    }

    private static Optional<Input> only(Input object) {
        Map<String, Input> members = object.members();
        if (members.size() > 1) {
            throw object.invalid(
                    "Too many fields given: Expected a minimum of 0 and at most 1 fields to be present, got "
                            + members.size() + ": " + String.join(", ", members.keySet()) + ".",
                    "Give a list with one object a field, in the order in which they sort.");
        }
        return members.values().stream().findFirst();
    }

    private Order key(Input key, Model model, List<String> path) {
        String name = key.path().name();
        if (name.equals("_relevance")) {
            return relevance(key, model, path);
        }
        Field field = model.find(name).orElseThrow(key::unknownField);
        if (field instanceof ScalarField scalar) {
            return byField(key, scalar, path);
        }
        RelationField relation = (RelationField) field;
        Input inner = only(key).orElseThrow(key::missing);
        if (relation.isList()) {
            if (!inner.path().name().equals("_count")) {
                throw inner.unknownField();
            }
            return new Order.ByCount(path, name, direction(inner));
        }
        return key(inner, schema.target(relation), and(path, name));
    }

    private static Order byField(Input key, ScalarField field, List<String> path) {
        if (!key.isObject()) {
            return new Order.ByField(path, field.name(), direction(key));
        }
        if (!field.isOptional()) {
            throw key.wrongType("SortOrder");
        }
        key.members(SORT);
        return new Order.ByField(
                path,
                field.name(),
                direction(key.required("sort")),
                key.member("nulls").map(OrderReader::nulls).orElse(null));
    }

    private static Order.@Nullable Nulls nulls(Input input) {
        return switch (input.untagged("Enum").text()) {
            case "first" -> Order.Nulls.FIRST;
            case "last" -> Order.Nulls.LAST;
            default -> throw input.invalid("Not a valid `NullsOrder`.", "Use `first` or `last`.");
        };
    }

    private static Order relevance(Input input, Model model, List<String> path) {
        input.members(RELEVANCE);
        List<String> fields = input.required("fields").oneOrMore().stream()
                .map(name -> FieldNames.scalar(name, model).name())
                .toList();
        return new Order.ByRelevance(path, fields, input.required("search").text(), direction(input.required("sort")));
    }

    private static Order ofAggregate(Input key, Model model, Aggregation.Function function) {
        Input inner = only(key).orElseThrow(key::missing);
        return new Order.ByAggregate(AggregationReader.of(function, inner, model), direction(inner));
    }

    private static Order.Direction direction(Input input) {
        Input word = input.untagged("Enum");
        if (word.isNull()) {
            throw word.missing();
        }
        if (!word.node().isString()) {
            throw word.wrongType("SortOrder");
        }
        return switch (word.text()) {
            case "asc" -> Order.Direction.ASCENDING;
            case "desc" -> Order.Direction.DESCENDING;
            default ->
                throw word.invalid("`" + Shown.of(word.text()) + "` is not a valid `SortOrder`.", "Use asc or desc.");
        };
    }

    private static List<String> and(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }
}
