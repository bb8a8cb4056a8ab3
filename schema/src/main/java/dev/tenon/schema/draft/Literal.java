package dev.tenon.schema.draft;

import dev.tenon.schema.JsonText;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.tree.Expression;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;

/** A literal of the file read as a value of a field's type. */
public sealed interface Literal {
    /** The Java value, of the type that {@code DefaultValue.Literal} promises. */
    record Value(Object value) implements Literal {}

    /**
     * It cannot be read so.
     *
     * @param message what is wrong
     * @param inContent whether the literal is of the right kind and its content is wrong
     */
    record Wrong(String message, boolean inContent) implements Literal {}

    /** Reads a literal as a value of a scalar or an enum. */
    static Literal read(Expression expression, FieldKind kind) {
        if (kind instanceof FieldKind.Enum enumKind) {
            return readEnum(expression, enumKind);
        }
        if (kind instanceof FieldKind.Scalar scalar) {
            return readScalar(expression, scalar.type());
        }
        return new Wrong("Only fields of a scalar type or an enum can have a default value.", false);
    }

    private static Literal readEnum(Expression expression, FieldKind.Enum kind) {
        boolean known =
                expression instanceof Expression.Constant && kind.names().contains(expression.source());
        if (known) {
            return new Value(expression.source());
        }
        if (!(expression instanceof Expression.Constant)) {
            return new Wrong("Expected an enum value, but found `" + expression.source() + "`.", false);
        }
        return new Wrong(
                "The defined default value `" + expression.source()
                        + "` is not a valid value of the enum specified for the field.",
                false);
    }

    private static Literal readScalar(Expression expression, ScalarType type) {
        boolean rightKind = switch (type) {
            case STRING, JSON, BYTES, DATE_TIME -> expression instanceof Expression.Text;
            case BOOLEAN -> expression instanceof Expression.Constant;
            case INT, BIG_INT, FLOAT -> expression instanceof Expression.Number;
            case DECIMAL -> expression instanceof Expression.Number || expression instanceof Expression.Text;
        };
        if (!rightKind) {
            String article = type == ScalarType.INT ? "an " : "a ";
            return new Wrong(
                    "Expected " + article + type.keyword() + " value, but found `" + expression.source() + "`.", false);
        }
        String text = expression instanceof Expression.Text quoted ? quoted.value() : expression.source();
        return readText(text, type);
    }

    private static Literal readText(String text, ScalarType type) {
        try {
            return switch (type) {
                case STRING -> new Value(text);
                case BOOLEAN -> readBoolean(text);
                case INT -> new Value(Integer.valueOf(text));
                case BIG_INT -> new Value(Long.valueOf(text));
                case FLOAT -> new Value(Double.valueOf(text));
                case DECIMAL -> new Value(new BigDecimal(text));
                case DATE_TIME -> new Value(instant(text));
                case BYTES -> new Value(Base64.getDecoder().decode(text));
                case JSON -> readJson(text);
            };
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return new Wrong("Parse error: \"" + text + "\" is not a valid " + words(type, text), true);
        }
    }

    private static Literal readBoolean(String text) {
        return switch (text) {
            case "true" -> new Value(true);
            case "false" -> new Value(false);
            default -> new Wrong("A boolean literal must be `true` or `false`.", true);
        };
    }

    private static Literal readJson(String text) {
        return JsonText.isValid(text)
                ? new Value(text)
                : new Wrong("Parse error: \"" + text + "\" is not a valid JSON string.", true);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    }

    private static String words(ScalarType type, String text) {
        return switch (type) {
            case INT, BIG_INT -> "integer. (" + wrongDigits(text) + ")";
            case FLOAT, DECIMAL -> "number. (invalid float literal)";
            case DATE_TIME -> "rfc3339 datetime string. (input contains invalid characters)";
            case BYTES -> "base64 string. (Could not convert from `base64 encoded bytes` to `PrismaValue::Bytes`)";
            case STRING, BOOLEAN, JSON -> type.keyword();
        };
    }

    private static String wrongDigits(String text) {
        return text.indexOf('.') >= 0 ? "invalid digit found in string" : "number too large to fit in target type";
    }
}
