package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.tree.Expression;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what is wrong inside a literal. */
final class LiteralFault {
    private static final Pattern DATE_TIME_START = Pattern.compile("[0-9T:. +Zz-]*");
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
                case DATE_TIME -> OffsetDateTime.parse(text.replace(' ', 'T'));
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
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return Optional.of(
                    switch (type) {
                        case DATE_TIME -> message(text, "rfc3339 datetime string", dateTimeDetails(text));
                        case DECIMAL -> message(text, "decimal", "invalid digit found in string");
                        default ->
                            message(
                                    text,
                                    "base64 string",
                                    "Could not convert from `base64 encoded bytes` to `PrismaValue::Bytes`");
                    });
        }
    }

    private static String dateTimeDetails(String text) {
        boolean cutOff = text.length() < "2020-01-01T00:00:00Z".length();
        return DATE_TIME_START.matcher(text).matches() && cutOff
                ? "premature end of input"
                : "input contains invalid characters";
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
