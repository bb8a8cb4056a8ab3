package dev.tenon.protocol.read;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which records of a list are wanted. */
final class ArgumentsReader {
    private static final Set<String> LIST = Set.of("where", "orderBy", "cursor", "take", "skip", "distinct");
    private static final Set<String> ONE = Set.of("where");

    private final Schema schema;

    ArgumentsReader(Schema schema) {
        this.schema = schema;
    }

    /** The arguments of a list; names have been checked. */
    ReadArguments ofList(Input arguments, Model model, Selection selection) {
        UniqueWhere cursor = arguments
                .member("cursor")
                .map(given -> new UniqueWhereReader(schema).read(given, model))
                .orElse(null);
        List<String> distinct = arguments
                .member("distinct")
                .map(given -> FieldNames.scalars(given, model))
                .orElse(List.of());
        return new ReadArguments(
                new FilterReader(schema).optional(arguments, model),
                order(arguments, model),
                cursor,
                skip(arguments),
                take(arguments),
                distinct,
                selection);
    }

    /** The arguments of a relation in a selection. */
    ReadArguments ofRelation(Input arguments, RelationField relation, Selection selection) {
        Model target = schema.target(relation);
        Set<String> allowed = relation.isList() ? LIST : relation.isOptional() ? ONE : Set.of();
        check(arguments, allowed);
        if (relation.isList()) {
            return ofList(arguments, target, selection);
        }
        Filter where = new FilterReader(schema).optional(arguments, target);
        return new ReadArguments(where, List.of(), null, 0, null, selection);
    }

    /** Refuses arguments of other names than these. */
    static void check(Input arguments, Set<String> allowed) {
        arguments.members().forEach((name, member) -> {
            if (!allowed.contains(name)) {
                throw member.unknownArgument();
            }
        });
    }

    private List<Order> order(Input arguments, Model model) {
        List<Order> order = arguments
                .member("orderBy")
                .map(given -> new OrderReader(schema).read(given, model))
                .orElse(List.of());
        if (order.isEmpty()) {
            requireOrder(arguments, model);
        }
        return order;
    }

    /** A page of records without any unique key is only meant in an order. */
    static void requireOrder(Input arguments, Model model) {
        if (!model.uniqueCriteria().isEmpty()) {
            return;
        }
        for (String argument : List.of("take", "skip")) {
            if (arguments.member(argument).isEmpty()) {
                continue;
            }
            if (arguments.member("orderBy").isPresent()) {
                throw new InvalidArgumentException(
                        arguments.path().about()
                                + ": `orderBy` definition must not be empty when querying views without unique fields.",
                        "Give the fields to sort by.",
                        null);
            }
            throw new Input(arguments.node(), arguments.path().at("orderBy"))
                    .missing(" It is required because `" + argument + "` was provided.");
        }
    }

    static int skip(Input arguments) {
        return arguments
                .member("skip")
                .map(given -> {
                    int skip = given.number();
                    if (skip < 0) {
                        throw new InvalidArgumentException(
                                given.path() + ": Invalid value for skip argument: Value can only be positive, found: "
                                        + skip + ".",
                                "Give 0 or more.",
                                null);
                    }
                    return skip;
                })
                .orElse(0);
    }

    static @Nullable Integer take(Input arguments) {
        return arguments.member("take").map(Input::number).orElse(null);
    }

    /** How many records a bulk write may touch. */
    static @Nullable Integer limit(Input arguments) {
        return arguments
                .member("limit")
                .map(given -> {
                    int limit = given.number();
                    if (limit < 0) {
                        throw new InvalidArgumentException(
                                given.path() + ": Provided limit (" + limit + ") must be a positive integer.",
                                "Give 0 or more.",
                                null);
                    }
                    return limit;
                })
                .orElse(null);
    }
}
