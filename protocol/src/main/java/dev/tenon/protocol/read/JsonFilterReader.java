package dev.tenon.protocol.read;

import dev.tenon.error.InvalidArgumentException;
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
import java.util.Set;

/** Reads what a JSON field, or a part of it, must be like. */
final class JsonFilterReader {
    private static final Set<String> NO_CONDITIONS = Set.of("path", "mode");

    private final ScalarField field;
    private final FieldReferenceReader references;

    JsonFilterReader(Model model, ScalarField field) {
        this.field = field;
        this.references = new FieldReferenceReader(model);
    }

    Filter read(Input input) {
        Map<String, Input> members = input.members();
        List<String> path = members.containsKey("path") ? JsonPath.read(input.required("path")) : List.of();
        boolean ignoreCase = input.member("mode")
                .map(mode -> mode.untagged("Enum").text().equals("insensitive"))
                .orElse(false);
        List<Filter> parts = new ArrayList<>();
        members.forEach((name, member) -> {
            if (!NO_CONDITIONS.contains(name)) {
                parts.add(condition(name, member, path, ignoreCase));
            }
        });
        if (parts.isEmpty() && members.containsKey("path")) {
            throw new InvalidArgumentException(
                    input.path() + ": A JSON path cannot be set without a scalar filter.",
                    "Say what the part must be like, or leave the path out.",
                    null);
        }
        return FilterReader.all(parts);
    }

    private Filter condition(String name, Input member, List<String> path, boolean ignoreCase) {
        return switch (name) {
            case "equals" -> equal(member, path, false);
            case "not" -> equal(member, path, true);
            case "lt" -> compare(member, path, Filter.JsonMatch.LESS);
            case "lte" -> compare(member, path, Filter.JsonMatch.LESS_OR_EQUAL);
            case "gt" -> compare(member, path, Filter.JsonMatch.GREATER);
            case "gte" -> compare(member, path, Filter.JsonMatch.GREATER_OR_EQUAL);
            case "string_contains" -> text(member, path, Filter.JsonMatch.TEXT_CONTAINS, ignoreCase);
            case "string_starts_with" -> text(member, path, Filter.JsonMatch.TEXT_STARTS_WITH, ignoreCase);
            case "string_ends_with" -> text(member, path, Filter.JsonMatch.TEXT_ENDS_WITH, ignoreCase);
            case "array_contains" -> part(member, path, Filter.JsonMatch.ARRAY_CONTAINS);
            case "array_starts_with" -> part(member, path, Filter.JsonMatch.ARRAY_STARTS_WITH);
            case "array_ends_with" -> part(member, path, Filter.JsonMatch.ARRAY_ENDS_WITH);
            default -> throw member.unknownField();
        };
    }

    private Filter equal(Input member, List<String> path, boolean negated) {
        Optional<JsonValue.Null> kind = JsonValue.nullKind(member);
        if (kind.isEmpty()) {
            return part(member, path, negated ? Filter.JsonMatch.NOT_EQUAL : Filter.JsonMatch.EQUAL);
        }
        Filter database = path.isEmpty()
                ? new Filter.IsNull(field.name(), negated)
                : new Filter.JsonPartIsMissing(field.name(), path, negated);
        Filter json = new Filter.Json(
                field.name(), path, negated ? Filter.JsonMatch.NOT_EQUAL : Filter.JsonMatch.EQUAL, "null", false);
        return switch (kind.get()) {
            case DbNull -> database;
            case JsonNull -> json;
            case AnyNull -> negated ? new Filter.And(List.of(database, json)) : new Filter.Or(List.of(database, json));
        };
    }

    private Filter compare(Input member, List<String> path, Filter.JsonMatch match) {
        if (member.isNull()) {
            throw member.missing();
        }
        return part(member, path, match);
    }

    /** Null is the JSON value null here: that is a part like any other. */
    private Filter part(Input member, List<String> path, Filter.JsonMatch match) {
        Optional<FieldReference> reference = references.read(member, new FieldType.Scalar(ScalarType.JSON), false);
        Object value = reference.isPresent() ? reference.get() : JsonValue.text(member);
        return new Filter.Json(field.name(), path, match, value, false);
    }

    private Filter text(Input member, List<String> path, Filter.JsonMatch match, boolean ignoreCase) {
        Optional<FieldReference> reference = references.text(member);
        Object value = reference.isPresent() ? reference.get() : member.text();
        return new Filter.Json(field.name(), path, match, value, ignoreCase);
    }
}
