package dev.tenon.protocol.read;

import dev.tenon.plan.request.Assignment;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the new value of a scalar field. */
final class AssignmentReader {
    private AssignmentReader() {}

    /** The value that a new record gets. */
    static Assignment ofNew(Input input, ScalarField field) {
        if (field.isList()) {
            return Assignment.set(field.name(), listOrSet(input, field));
        }
        return Assignment.set(field.name(), value(input, field));
    }

    /** The value that a record gets in place of what it has, or what is done to it. */
    static Assignment ofChange(Input input, ScalarField field) {
        if ((field.is(ScalarType.JSON) && !field.isList()) || !input.isObject()) {
            return field.isList()
                    ? Assignment.set(field.name(), ValueReader.list(input, field))
                    : Assignment.set(field.name(), value(input, field));
        }
        Map<String, Input> members = input.members();
        if (members.size() != 1) {
            throw members.isEmpty()
                    ? input.asAlternative().required("set").missing()
                    : input.invalid(
                            "Too many fields given: Expected exactly one field to be present, got " + members.size()
                                    + ".",
                            "Give one operation.");
        }
        Input member = members.values().iterator().next();
        return operation(members.keySet().iterator().next(), member, field);
    }

    private static Assignment operation(String name, Input member, ScalarField field) {
        boolean number = field.isNumeric() && !field.isList();
        return switch (name) {
            case "set" ->
                Assignment.set(field.name(), field.isList() ? ValueReader.list(member, field) : value(member, field));
            case "push" -> push(member, field);
            case "increment" -> arithmetic(number, Assignment.Operation.INCREMENT, member, field);
            case "decrement" -> arithmetic(number, Assignment.Operation.DECREMENT, member, field);
            case "multiply" -> arithmetic(number, Assignment.Operation.MULTIPLY, member, field);
            case "divide" -> arithmetic(number, Assignment.Operation.DIVIDE, member, field);
            default -> throw member.unknownField();
        };
    }

    private static Assignment push(Input member, ScalarField field) {
        if (!field.isList()) {
            throw member.unknownField();
        }
        boolean many = member.isList() && !field.is(ScalarType.JSON);
        List<Object> values = many ? ValueReader.list(member, field) : List.of(ValueReader.read(member, field));
        return new Assignment(field.name(), Assignment.Operation.PUSH, values);
    }

    private static Assignment arithmetic(
            boolean allowed, Assignment.Operation operation, Input member, ScalarField field) {
        if (!allowed) {
            throw member.unknownField();
        }
        return new Assignment(field.name(), operation, ValueReader.read(member, field));
    }

    private static List<Object> listOrSet(Input input, ScalarField field) {
        if (!input.isObject()) {
            return ValueReader.list(input, field);
        }
        input.members(Set.of("set"));
        return ValueReader.list(input.asAlternative().required("set"), field);
    }

    private static @Nullable Object value(Input input, ScalarField field) {
        if (field.is(ScalarType.JSON)) {
            return json(input, field);
        }
        if (input.isNull() && field.isOptional()) {
            return null;
        }
        return ValueReader.read(input, field);
    }

    private static @Nullable Object json(Input input, ScalarField field) {
        Optional<JsonValue.Null> kind = JsonValue.nullKind(input);
        if (kind.isEmpty()) {
            return ValueReader.read(input, field);
        }
        if (kind.get() == JsonValue.Null.AnyNull || (kind.get() == JsonValue.Null.DbNull && !field.isOptional())) {
            String type = field.isOptional() ? "NullableJsonNullValueInput" : "JsonNullValueInput";
            throw input.invalid(
                    "`" + kind.get() + "` is not a valid `" + type + "`.",
                    field.isOptional() ? "Use DbNull or JsonNull." : "Use JsonNull: the field is required.");
        }
        return kind.get() == JsonValue.Null.DbNull ? null : ValueReader.read(input, field);
    }
}
