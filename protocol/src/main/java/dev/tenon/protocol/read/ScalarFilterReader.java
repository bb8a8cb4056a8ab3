package dev.tenon.protocol.read;

import dev.tenon.plan.request.FieldReference;
import dev.tenon.plan.request.Filter;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a scalar field's value must be like. */
final class ScalarFilterReader {
    private final ScalarField field;
    private final FieldReferenceReader references;
    private final Model model;

    ScalarFilterReader(Model model, ScalarField field) {
        this.model = model;
        this.field = field;
        this.references = new FieldReferenceReader(model);
    }

    Filter read(Input given) {
        if (field.isList()) {
            return new ListFilterReader(model, field).read(given);
        }
        if (field.is(ScalarType.JSON)) {
            return new JsonFilterReader(model, field).read(given);
        }
        Input input = given.asAlternative();
        return input.isObject() ? conditions(input, false) : equal(input, false);
    }

    /**
     * The conditions of an object.
     *
     * @param ignoreCase whether an object around it says so
     */
    Filter conditions(Input input, boolean ignoreCase) {
        return FilterReader.all(parts(input, ignoreCase));
    }

    private List<Filter> parts(Input input, boolean ignoreCase) {
        Map<String, Input> members = input.members();
        boolean ignoring = mode(members).orElse(ignoreCase);
        List<Filter> parts = new ArrayList<>();
        members.forEach((name, member) -> {
            if (!name.equals("mode") || !isText()) {
                parts.add(condition(name, member, ignoring));
            }
        });
        return parts;
    }

    /** Whether case is ignored, if an object says so. */
    private Optional<Boolean> mode(Map<String, Input> members) {
        Input mode = members.get("mode");
        if (mode == null || !isText()) {
            return Optional.empty();
        }
        return switch (mode.untagged("Enum").text()) {
            case "insensitive" -> Optional.of(true);
            case "default" -> Optional.of(false);
            default -> throw mode.invalid("Not a valid `QueryMode`.", "Use `default` or `insensitive`.");
        };
    }

    private Filter condition(String name, Input member, boolean ignoreCase) {
        return switch (name) {
            case "equals" -> equal(member, ignoreCase);
            case "not" -> not(member, ignoreCase);
            case "in" -> in(allowedFor(isOrdered() || isEnum() || isBytes(), member), false, ignoreCase);
            case "notIn" -> in(allowedFor(isOrdered() || isEnum() || isBytes(), member), true, ignoreCase);
            case "lt" -> compare(allowedFor(isOrdered(), member), Filter.Comparison.LESS, ignoreCase);
            case "lte" -> compare(allowedFor(isOrdered(), member), Filter.Comparison.LESS_OR_EQUAL, ignoreCase);
            case "gt" -> compare(allowedFor(isOrdered(), member), Filter.Comparison.GREATER, ignoreCase);
            case "gte" -> compare(allowedFor(isOrdered(), member), Filter.Comparison.GREATER_OR_EQUAL, ignoreCase);
            case "contains" -> text(allowedFor(isText(), member), Filter.Match.CONTAINS, ignoreCase);
            case "startsWith" -> text(allowedFor(isText(), member), Filter.Match.STARTS_WITH, ignoreCase);
            case "endsWith" -> text(allowedFor(isText(), member), Filter.Match.ENDS_WITH, ignoreCase);
            case "search" ->
                new Filter.Search(
                        List.of(field.name()), allowedFor(isText(), member).text());
            default -> throw member.unknownField();
        };
    }

    private Filter equal(Input input, boolean ignoreCase) {
        return input.isNull() ? isNull(input, false) : compare(input, Filter.Comparison.EQUAL, ignoreCase);
    }

    private Filter not(Input given, boolean ignoreCase) {
        Input input = given.asAlternative();
        if (input.isNull()) {
            return isNull(input, true);
        }
        return input.isObject()
                ? FilterReader.none(parts(input, ignoreCase))
                : compare(input, Filter.Comparison.NOT_EQUAL, ignoreCase);
    }

    private Filter isNull(Input input, boolean negated) {
        if (!field.isOptional()) {
            throw input.missing();
        }
        return new Filter.IsNull(field.name(), negated);
    }

    private Filter compare(Input input, Filter.Comparison comparison, boolean ignoreCase) {
        Optional<FieldReference> reference = references.read(input, field.type(), false);
        Object value = reference.isPresent() ? reference.get() : ValueReader.read(input, field);
        return new Filter.Compare(field.name(), comparison, value, ignoreCase);
    }

    private Filter in(Input input, boolean negated, boolean ignoreCase) {
        if (input.isNull()) {
            return isNull(input, negated);
        }
        Optional<FieldReference> reference = references.read(input, field.type(), true);
        return reference.isPresent()
                ? new Filter.InList(field.name(), reference.get(), negated, ignoreCase)
                : new Filter.In(field.name(), ValueReader.list(input, field), negated, ignoreCase);
    }

    private Filter text(Input input, Filter.Match match, boolean ignoreCase) {
        Optional<FieldReference> reference = references.text(input);
        Object text = reference.isPresent() ? reference.get() : ValueReader.read(input, field);
        return new Filter.Text(field.name(), match, text, ignoreCase);
    }

    private static Input allowedFor(boolean allowed, Input member) {
        if (!allowed) {
            throw member.unknownField();
        }
        return member;
    }

    private boolean isText() {
        return field.is(ScalarType.STRING);
    }

    private boolean isBytes() {
        return field.is(ScalarType.BYTES);
    }

    private boolean isEnum() {
        return field.type() instanceof FieldType.Enum;
    }

    private boolean isOrdered() {
        return field.isNumeric() || isText() || field.is(ScalarType.DATE_TIME);
    }
}
