package dev.tenon.protocol.read;

import dev.tenon.error.InvalidRequestException;
import dev.tenon.schema.EnumType;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;

/** Reads values of fields: plain ones and tagged ones. */
final class ValueReader {
    /** More digits than any database keeps: a number that would need them to be written out is refused. */
    private static final int DIGITS = 20_000;

    private static final FieldType JSON = new FieldType.Scalar(ScalarType.JSON);

    private ValueReader() {}

    /** One value of the field's type, as its Java value. */
    static Object read(Input input, ScalarField field) {
        boolean wide = !field.held().equals(field.type());
        return wide ? (Object) number(input, ScalarType.INT) : read(input, field.type());
    }

    /** A list of values of the field's type. */
    static List<Object> list(Input input, ScalarField field) {
        return input.items().stream().map(item -> read(item, field)).toList();
    }

    static Object read(Input input, FieldType type) {
        if (input.isNull() && !type.equals(JSON)) {
            throw input.missing();
        }
        if (type instanceof FieldType.Enum named) {
            return enumValue(input.untagged("Enum"), named.type());
        }
        if (!(type instanceof FieldType.Scalar scalar)) {
            throw input.unknownField();
        }
        return switch (scalar.type()) {
            case STRING -> text(input);
            case BOOLEAN -> truth(input);
            case INT -> smallWhole(input);
            case BIG_INT -> whole(input.untagged("BigInt"));
            case FLOAT -> floating(input);
            case DECIMAL -> decimal(input.untagged("Decimal"));
            case DATE_TIME -> moment(input.untagged("DateTime"));
            case JSON -> JsonValue.text(input);
            case BYTES -> bytes(input.untagged("Bytes"));
        };
    }

    private static String enumValue(Input input, EnumType type) {
        if (!input.node().isString()) {
            throw input.wrongType(type.name());
        }
        String name = input.text();
        if (type.values().stream().noneMatch(value -> value.name().equals(name))) {
            throw input.invalid(
                    "`" + Shown.of(name) + "` is not a valid `" + type.name() + "`.",
                    "Use one of: "
                            + String.join(
                                    ", ",
                                    type.values().stream()
                                            .map(EnumType.EnumValue::name)
                                            .toList()) + ".");
        }
        return name;
    }

    private static String text(Input input) {
        if (!input.node().isString()) {
            throw wrong(input, ScalarType.STRING);
        }
        return input.text();
    }

    private static Boolean truth(Input input) {
        if (!input.node().isBoolean()) {
            throw wrong(input, ScalarType.BOOLEAN);
        }
        return input.truth();
    }

    private static Integer smallWhole(Input input) {
        long value = number(input, ScalarType.INT);
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw OutOfRange.of(input, Long.toString(value), "integer");
        }
        return (int) value;
    }

    private static Long whole(Input input) {
        if (input.node().isString()) {
            return inText(input);
        }
        return number(input, ScalarType.BIG_INT);
    }

    private static Long inText(Input input) {
        BigInteger value;
        try {
            value = new BigInteger(input.text());
        } catch (NumberFormatException e) {
            throw input.invalid(
                    "Invalid argument value. `" + Shown.of(input.text()) + "` is not a valid `big integer String`.",
                    "Write a whole number, such as \"9007199254740993\".");
        }
        return in64Bits(input, value);
    }

    private static long number(Input input, ScalarType type) {
        if (!input.node().isNumber()) {
            throw wrong(input, type);
        }
        BigDecimal value = exact(input);
        try {
            return in64Bits(input, value.toBigIntegerExact());
        } catch (ArithmeticException e) {
            throw wrong(input, type);
        }
    }

    private static long in64Bits(Input input, BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            return value.longValue();
        }
        throw input.invalid(
                "Unable to fit float value (or large JS integer serialized in exponent notation) '"
                        + Shown.of(value.toString())
                        + "' into a 64 Bit signed integer for field '"
                        + input.path().name()
                        + "'. If you're trying to store large integers, consider using `BigInt`.",
                "Give a whole number between -2^63 and 2^63-1, or make the field a Decimal.");
    }

    private static Double floating(Input input) {
        if (!input.node().isNumber()) {
            throw wrong(input, ScalarType.FLOAT);
        }
        double value = exact(input).doubleValue();
        if (Double.isInfinite(value)) {
            throw OutOfRange.of(input, input.node().toString(), "double precision");
        }
        return value;
    }

    private static BigDecimal decimal(Input input) {
        if (input.node().isNumber()) {
            return exact(input);
        }
        if (!input.node().isString()) {
            throw wrong(input, ScalarType.DECIMAL);
        }
        try {
            return bounded(input, new BigDecimal(input.text()));
        } catch (NumberFormatException e) {
            throw input.invalid(
                    "Invalid argument value. `" + Shown.of(input.text()) + "` is not a valid `Decimal String`.",
                    "Write a decimal number, such as \"12.50\".");
        }
    }

    static BigDecimal exact(Input input) {
        return bounded(input, input.node().decimalValue());
    }

    private static BigDecimal bounded(Input input, BigDecimal value) {
        if (Math.abs((long) value.precision() - value.scale()) > DIGITS || Math.abs((long) value.scale()) > DIGITS) {
            throw OutOfRange.of(input, value.toString(), "numeric");
        }
        return value;
    }

    private static Instant moment(Input input) {
        if (!input.node().isString()) {
            throw wrong(input, ScalarType.DATE_TIME);
        }
        try {
            return OffsetDateTime.parse(input.text()).toInstant();
        } catch (DateTimeException e) {
            throw input.invalid(
                    "Invalid argument value. `" + Shown.of(input.text())
                            + "` is not a valid `ISO-8601 DateTime`. Underlying error: " + reason(e, input.text()),
                    "Write date, time and offset, such as 2026-01-31T12:00:00Z.");
        }
    }

    private static String reason(DateTimeException failure, String text) {
        if (failure instanceof DateTimeParseException parse && parse.getErrorIndex() >= text.length()) {
            return "premature end of input";
        }
        return failure.getCause() instanceof DateTimeException
                ? "input is out of range"
                : "input contains invalid characters";
    }

    private static byte[] bytes(Input input) {
        if (!input.node().isString()) {
            throw wrong(input, ScalarType.BYTES);
        }
        try {
            return Base64.getDecoder().decode(input.text());
        } catch (IllegalArgumentException e) {
            throw input.invalid(
                    "Invalid argument value. `" + Shown.of(input.text()) + "` is not a valid `base64 String`.",
                    "Write the bytes in base64.");
        }
    }

    private static InvalidRequestException wrong(Input input, ScalarType expected) {
        return input.wrongType(expected.keyword());
    }
}
