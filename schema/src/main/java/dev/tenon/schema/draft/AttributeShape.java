package dev.tenon.schema.draft;

import dev.tenon.schema.tree.AttributeNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute of the language looks like.
 *
 * @param title its name with the at signs
 * @param unnamed the parameter that an argument without a name is for, if it takes one
 * @param parameters the parameters, by name
 */
public record AttributeShape(String title, @Nullable String unnamed, List<Parameter> parameters) {
    private static final Parameter MAP = Parameter.text("map");
    private static final Parameter SORT = Parameter.word("sort");
    private static final Parameter LENGTH = Parameter.number("length");
    private static final Parameter CLUSTERED = Parameter.truth("clustered");
    private static final Parameter FIELDS = Parameter.fields("fields").need();
    private static final Parameter NAME = Parameter.text("name");
    private static final Parameter WHERE = Parameter.any("where");

    /** What is looked at even where it names no fields. */
    private static final Set<String> INDEXES = Set.of("@@unique", "@@index", "@@fulltext");

    /** Every attribute of the language. */
    private static final List<AttributeShape> ALL = List.of(
            of("@id", null, MAP, LENGTH, SORT, CLUSTERED),
            of("@unique", null, MAP, LENGTH, SORT, CLUSTERED, WHERE),
            of("@default", "value", Parameter.any("value").need(), MAP),
            of(
                    "@relation",
                    "name",
                    NAME,
                    Parameter.names("fields"),
                    Parameter.names("references"),
                    Parameter.word("onDelete"),
                    Parameter.word("onUpdate"),
                    MAP),
            of("@map", "name", NAME.need()),
            of("@updatedAt", null),
            of("@ignore", null),
            of("@shardKey", null),
            of("@@id", "fields", FIELDS, NAME, MAP, CLUSTERED),
            of("@@unique", "fields", FIELDS, NAME, MAP, CLUSTERED, WHERE),
            of("@@index", "fields", FIELDS, NAME, MAP, CLUSTERED, Parameter.word("type"), WHERE),
            of("@@fulltext", "fields", FIELDS, MAP),
            of("@@map", "name", NAME.need()),
            of("@@ignore", null),
            of("@@shardKey", "fields", Parameter.names("fields").need()),
            of("@@schema", "map", MAP.need()));

    private static final Map<String, AttributeShape> OF_FIELDS = byName("@");
    private static final Map<String, AttributeShape> OF_BLOCKS = byName("@@");
    private static final List<String> TITLES_OF_FIELDS = titlesOf("@");
    private static final List<String> TITLES_OF_BLOCKS = titlesOf("@@");

    public AttributeShape {
        parameters = List.copyOf(parameters);
    }

    private static AttributeShape of(String title, @Nullable String unnamed, Parameter... parameters) {
        return new AttributeShape(title, unnamed, List.of(parameters));
    }

    private static Map<String, AttributeShape> byName(String sign) {
        return ALL.stream()
                .filter(shape -> shape.title.lastIndexOf('@') == sign.length() - 1)
                .collect(Collectors.toUnmodifiableMap(
                        shape -> shape.title.substring(sign.length()), Function.identity()));
    }

    /** Every attribute of the language. */
    public static List<AttributeShape> all() {
        return ALL;
    }

    /** The shape of an attribute, if the language has one of its name. */
    public static Optional<AttributeShape> of(AttributeNode attribute) {
        Map<String, AttributeShape> shapes = attribute.block() ? OF_BLOCKS : OF_FIELDS;
        return Optional.ofNullable(shapes.get(attribute.name().text()));
    }

    /** The names, with the at signs, of every attribute with as many at signs. */
    public static List<String> titles(boolean block) {
        return block ? TITLES_OF_BLOCKS : TITLES_OF_FIELDS;
    }

    private static List<String> titlesOf(String sign) {
        return ALL.stream()
                .map(AttributeShape::title)
                .filter(title -> title.lastIndexOf('@') == sign.length() - 1)
                .toList();
    }

    /** Whether an argument without a name is for this parameter. */
    public boolean takesUnnamed(String parameter) {
        return parameter.equals(unnamed);
    }

    /** Whether an attribute has what nothing can be said about it without; an index is looked at even so. */
    public boolean isUsable(AttributeNode attribute) {
        if (INDEXES.contains(title)) {
            return true;
        }
        for (Parameter parameter : parameters) {
            if (parameter.required()
                    && Arguments.find(attribute, parameter.name()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The parameter of this name. */
    public Optional<Parameter> parameter(String name) {
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}
