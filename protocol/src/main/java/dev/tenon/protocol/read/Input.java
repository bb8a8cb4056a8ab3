package dev.tenon.protocol.read;

import dev.tenon.error.InvalidRequestException;
import dev.tenon.error.MissingValueException;
import dev.tenon.error.TenonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A value of a request and its place. Immutable.
 *
 * @param node the value
 * @param path its place
 */
public record Input(JsonNode node, Path path) {
    private static final String TYPE = "$type";
    private static final String VALUE = "value";

    /**
     * A whole request.
     *
     * @param about what it is about, for messages
     */
    public static Input of(JsonNode node, String about) {
        return new Input(node, Path.root(about));
    }

    /** Whether it is null. */
    public boolean isNull() {
        return node.isNull();
    }

    boolean isList() {
        return node.isArray();
    }

    /** Whether it is an object that is not a tagged value. */
    boolean isObject() {
        return node.isObject() && !isTagged();
    }

    /** Whether it is a value with its type beside it. */
    boolean isTagged() {
        return node.isObject() && node.size() == 2 && node.path(TYPE).isString() && node.has(VALUE);
    }

    boolean isTagged(String type) {
        return isTagged() && node.path(TYPE).stringValue().equals(type);
    }

    /** The value without the tag, if it has this one; the same otherwise. */
    Input untagged(String... types) {
        return isTagged() && List.of(types).contains(node.path(TYPE).stringValue())
                ? new Input(node.path(VALUE), path)
                : this;
    }

    /** The same, as a value that has another form too: what is missing in it is a fault of its form. */
    Input asAlternative() {
        return new Input(node, path.asAlternative());
    }

    /** Its items; what is not a list is refused. */
    public List<Input> items() {
        if (isNull()) {
            throw missing();
        }
        if (!isList()) {
            throw wrongType("List");
        }
        List<Input> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new Input(node.get(i), path.at(Integer.toString(i))));
        }
        return items;
    }

    /** Its items, or itself if it is no list. */
    List<Input> oneOrMore() {
        if (isNull()) {
            throw missing();
        }
        return isList() ? asAlternative().items() : List.of(asAlternative());
    }

    /** Its members by name, in order; what is not an object is refused. */
    public Map<String, Input> members() {
        if (isNull()) {
            throw missing();
        }
        if (!isObject()) {
            throw wrongType("Object");
        }
        Map<String, Input> members = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> members.put(entry.getKey(), new Input(entry.getValue(), path.at(entry.getKey()))));
        return members;
    }

    /** Its members, all of whose names must be among these. */
    Map<String, Input> members(Set<String> allowed) {
        Map<String, Input> members = members();
        members.forEach((name, member) -> {
            if (!allowed.contains(name)) {
                throw member.unknownField();
            }
        });
        return members;
    }

    /** A member; one that is there may still be null. */
    public Optional<Input> member(String name) {
        JsonNode member = node.get(name);
        return Optional.ofNullable(member).map(found -> new Input(found, path.at(name)));
    }

    /** A member that must be there. */
    public Input required(String name) {
        return member(name).orElseThrow(() -> new Input(node, path.at(name)).missing());
    }

    /** Its text; what is not a text is refused. */
    public String text() {
        if (isNull()) {
            throw missing();
        }
        if (!node.isString()) {
            throw wrongType("String");
        }
        return node.stringValue();
    }

    boolean truth() {
        if (isNull()) {
            throw missing();
        }
        if (!node.isBoolean()) {
            throw wrongType("Boolean");
        }
        return node.booleanValue();
    }

    /** Its number, if that is a whole one of 32 bits; anything else is refused. */
    public int number() {
        if (isNull()) {
            throw missing();
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw wrongType("Int");
        }
        return node.intValue();
    }

    /** For null, or nothing at all, where a value must be. */
    public TenonException missing() {
        return missing("");
    }

    TenonException missing(String why) {
        String problem = path + ": A value is required but not set." + why;
        String cure = "Give `" + path.name() + "` a value.";
        return path.alternative()
                ? new InvalidRequestException(problem, cure, null)
                : new MissingValueException(problem, cure, null);
    }

    /** For a value of another type than any of these. */
    public InvalidRequestException wrongType(String... expected) {
        String types = "`" + String.join("`, `", expected) + "`";
        return invalid(
                "Invalid argument type. `" + path.name() + "` should be of any of the following types: " + types
                        + "; it is " + kind() + ".",
                "Give a value of one of these types: " + types + ".");
    }

    InvalidRequestException unknownField() {
        return invalid("Field does not exist in enclosing type.", "Leave `" + path.name() + "` out, or correct it.");
    }

    InvalidRequestException unknownArgument() {
        return invalid("Argument does not exist in enclosing type.", "Leave `" + path.name() + "` out.");
    }

    /** For whatever else is wrong with it. */
    public InvalidRequestException invalid(String what, String cure) {
        return new InvalidRequestException(path + ": " + what, cure, null);
    }

    private String kind() {
        if (isTagged()) {
            return "a tagged " + node.path(TYPE).stringValue();
        }
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case STRING, BINARY -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a truth value";
            case NULL, MISSING -> "null";
        };
    }
}
