package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.tree.Expression;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Optional;

/** Tells what is wrong inside a literal. */
final class LiteralFault {
    private static final BigInteger MAXIMUM = BigInteger.valueOf(Long.MAX_VALUE);

    private LiteralFault() {}

    /** What is wrong in a literal of the right kind; what is of another kind is another rule's. */
    static Optional<String> of(Expression value, ScalarType type) {
        if (value instanceof Expression.Text text) {
            return ofText(text.value(), type);
        }
        boolean whole = type == ScalarType.INT || type == ScalarType.BIG_INT;
        return value instanceof Expression.Number number && whole ? ofInteger(number.source()) : Optional.empty();
    }

    private static Optional<String> ofText(String text, ScalarType type) {
        try {
            switch (type) {
                case DATE_TIME -> {
                    return DateTimeText.fault(text).map(details -> message(text, "rfc3339 datetime string", details));
                }
                case BYTES -> Base64.getDecoder().decode(text);
                case DECIMAL -> new BigDecimal(text);
                case JSON -> {
                    return JsonFault.of(text).map(details -> message(text, "JSON string", details));
                }
                case STRING, BOOLEAN, INT, BIG_INT, FLOAT -> {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(
                    type == ScalarType.DECIMAL
                            ? message(text, "decimal", "invalid digit found in string")
                            : message(
                                    text,
                                    "base64 string",
                                    "Could not convert from `base64 encoded bytes` to `PrismaValue::Bytes`"));
        }
    }

    private static Optional<String> ofInteger(String digits) {
        if (digits.indexOf('.') >= 0) {
            return Optional.of(message(digits, "integer", "invalid digit found in string"));
        }
        BigInteger value = new BigInteger(digits);
        if (value.compareTo(MAXIMUM) > 0) {
            return Optional.of(message(digits, "integer", "number too large to fit in target type"));
        }
        return value.bitLength() > Long.SIZE - 1
                ? Optional.of(message(digits, "integer", "number too small to fit in target type"))
                : Optional.empty();
    }

    private static String message(String text, String what, String details) {
        return "Parse error: \"" + text + "\" is not a valid " + what + ". (" + details + ")";
    }
}
