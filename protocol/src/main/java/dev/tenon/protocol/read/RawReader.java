package dev.tenon.protocol.read;

import dev.tenon.client.engine.NativeSql;
import dev.tenon.error.InvalidRequestException;
import dev.tenon.protocol.JsonText;
import dev.tenon.protocol.Limits;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.Bind;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads SQL of the caller's own with its values. Thread-safe. */
public final class RawReader {
    private static final Set<String> ARGUMENTS = Set.of("query", "parameters");
    private static final String TYPE = "prisma__type";
    private static final String VALUE = "prisma__value";

    private final Limits limits;

    /** @param limits for the text of the parameters, which is JSON in JSON */
    public RawReader(Limits limits) {
        this.limits = limits;
    }

    /** Whether an operation is one of these, and which. */
    public static boolean isRaw(JsonNode operation) {
        String action = operation.path("action").asString("");
        return action.equals("queryRaw") || action.equals("executeRaw");
    }

    /**
     * Reads the statement.
     *
     * @param operation an object with the members action and query
     * @throws InvalidRequestException if it cannot be read; so do the other exceptions of this package's readers
     */
    public NativeSql read(Input operation) {
        String action = operation.required("action").text();
        Input query = Input.of(operation.required("query").node(), action);
        Input arguments = query.required("arguments");
        arguments.members(ARGUMENTS);
        Input parameters = parsed(arguments);
        return new NativeSql(
                arguments.required("query").text(),
                parameters.items().stream().map(RawReader::value).toList());
    }

    private Input parsed(Input arguments) {
        Input given = arguments
                .member("parameters")
                .filter(member -> !member.isNull())
                .orElseGet(() -> new Input(
                        JsonNodeFactory.instance.arrayNode(), arguments.path().at("parameters")));
        if (given.isList()) {
            return given;
        }
        try {
            return new Input(JsonText.parse(given.text(), limits), given.path());
        } catch (JacksonException failure) {
            throw given.invalid(
                    "The parameters are not JSON that can be read: " + failure.getOriginalMessage(),
                    "Give them as the text of a JSON array.");
        }
    }

    private static Bind value(Input input) {
        JsonNode node = input.node();
        if (node.isObject() && node.has(TYPE)) {
            return tagged(input);
        }
        return switch (node.getNodeType()) {
            case NULL, MISSING -> of(ScalarType.STRING, null);
            case BOOLEAN -> of(ScalarType.BOOLEAN, node.booleanValue());
            case STRING, BINARY -> of(ScalarType.STRING, node.stringValue());
            case NUMBER -> number(input);
            case ARRAY ->
                new Bind(
                        new FieldType.ListOf(new FieldType.Scalar(ScalarType.STRING)),
                        input.items().stream().map(RawReader::value).toList());
            case OBJECT, POJO -> of(ScalarType.JSON, JsonText.write(node));
        };
    }

    /** A number is whole if its value is, however it is written. */
    private static Bind number(Input input) {
        BigDecimal number = ValueReader.exact(input).stripTrailingZeros();
        if (number.scale() > 0) {
            return of(ScalarType.FLOAT, number.doubleValue());
        }
        return number.precision() - number.scale() < 19
                ? of(ScalarType.BIG_INT, number.longValueExact())
                : of(ScalarType.DECIMAL, number);
    }

    private static Bind tagged(Input input) {
        String type = input.required(TYPE).text();
        Input value = input.required(VALUE);
        FieldType field = new FieldType.Scalar(
                switch (type) {
                    case "bigint" -> ScalarType.BIG_INT;
                    case "decimal" -> ScalarType.DECIMAL;
                    case "date" -> ScalarType.DATE_TIME;
                    case "bytes" -> ScalarType.BYTES;
                    default ->
                        throw input.invalid(
                                "`" + Shown.of(type) + "` is no type of a parameter.",
                                "Use date, bigint, decimal or bytes, or plain JSON.");
                });
        Object read;
        try {
            read = type.equals("bytes") ? bytes(value.text()) : ValueReader.read(value, field);
        } catch (IllegalArgumentException failure) {
            throw value.invalid("It is not base64.", "Write the bytes in base64.");
        }
        return new Bind(field, read);
    }

    private static byte[] bytes(String base64) {
        return (base64.indexOf('-') >= 0 || base64.indexOf('_') >= 0 ? Base64.getUrlDecoder() : Base64.getDecoder())
                .decode(base64);
    }

    private static Bind of(ScalarType type, @Nullable Object value) {
        return new Bind(new FieldType.Scalar(type), value);
    }
}
