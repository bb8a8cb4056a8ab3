package dev.tenon.protocol.read;

import dev.tenon.plan.request.Filter;
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
import java.util.function.Function;

/** Reads what a record must be like ({@code where}). */
final class FilterReader {
    private static final Set<String> QUANTIFIERS = Set.of("some", "every", "none");
    private static final Set<String> TO_ONE = Set.of("is", "isNot");

    private final Schema schema;

    FilterReader(Schema schema) {
        this.schema = schema;
    }

    /** The filter of an argument that may be left out. */
    Filter optional(Input holder, Model model) {
        return holder.member("where").map(where -> read(where, model)).orElseGet(Filter::all);
    }

    Filter read(Input where, Model model) {
        List<Filter> parts = new ArrayList<>();
        where.members().forEach((name, member) -> parts.add(part(name, member, model)));
        return all(parts);
    }

    /** One member of an object that says what a record must be like. */
    Filter part(String name, Input member, Model model) {
        Optional<Filter> combined = combined(name, member, each -> read(each, model));
        if (combined.isPresent()) {
            return combined.get();
        }
        Field field = model.find(name).orElseThrow(member::unknownField);
        if (field instanceof RelationField relation) {
            return relation.isList() ? toMany(member, relation) : toOne(member, relation);
        }
        ScalarField scalar = (ScalarField) field;
        return new ScalarFilterReader(model, scalar).read(member);
    }

    /** {@code AND}, {@code OR} and {@code NOT}, of which what asks for nothing is left out; nothing for any other name. */
    static Optional<Filter> combined(String name, Input member, Function<Input, Filter> reader) {
        return switch (name) {
            case "AND" -> Optional.of(new Filter.And(asked(member.oneOrMore(), reader)));
            case "OR" ->
                Optional.of(new Filter.Or(asked(member.isList() ? member.oneOrMore() : member.items(), reader)));
            case "NOT" -> Optional.of(none(asked(member.oneOrMore(), reader)));
            default -> Optional.empty();
        };
    }

    private static List<Filter> asked(List<Input> items, Function<Input, Filter> reader) {
        return items.stream()
                .map(reader)
                .filter(filter -> !filter.equals(Filter.all()))
                .toList();
    }

    /** All of them; one stands for itself. */
    static Filter all(List<Filter> parts) {
        return parts.size() == 1 ? parts.get(0) : new Filter.And(parts);
    }

    /** None of them. */
    static Filter none(List<Filter> parts) {
        return all(parts.stream().map(part -> (Filter) new Filter.Not(part)).toList());
    }

    private Filter toMany(Input input, RelationField relation) {
        Model target = schema.target(relation);
        List<Filter> parts = new ArrayList<>();
        input.members(QUANTIFIERS).forEach((name, member) -> {
            Filter.Quantifier quantifier = switch (name) {
                case "some" -> Filter.Quantifier.SOME;
                case "every" -> Filter.Quantifier.EVERY;
                default -> Filter.Quantifier.NONE;
            };
            parts.add(new Filter.Related(relation.name(), quantifier, read(member, target)));
        });
        return all(parts);
    }

    private Filter toOne(Input given, RelationField relation) {
        Input input = given.asAlternative();
        Model target = schema.target(relation);
        if (input.isNull()) {
            return none(input, relation, true);
        }
        Map<String, Input> members = input.members();
        if (!TO_ONE.containsAll(members.keySet())) {
            return new Filter.Related(relation.name(), Filter.Quantifier.IS, read(input, target));
        }
        List<Filter> parts = new ArrayList<>();
        members.forEach((name, member) -> {
            boolean is = name.equals("is");
            parts.add(
                    member.isNull()
                            ? none(member, relation, is)
                            : new Filter.Related(
                                    relation.name(),
                                    is ? Filter.Quantifier.IS : Filter.Quantifier.IS_NOT,
                                    read(member, target)));
        });
        return all(parts);
    }

    private static Filter none(Input input, RelationField relation, boolean isNull) {
        if (!relation.isOptional()) {
            throw input.missing();
        }
        return new Filter.Related(
                relation.name(), isNull ? Filter.Quantifier.IS_NOT : Filter.Quantifier.IS, Filter.all());
    }
}
