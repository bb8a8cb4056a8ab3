package dev.tenon.meaning;

import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values of a field's type: few different ones, so that records have them in common, and those at the edges. */
final class RandomValues {
    private static final List<String> TEXTS = List.of(
            "", "a", "A", "b", "ab", "aB", "B", "é", "É", "z", "%", "_", "a_b", "a%b", "!", "\\", "'", "\"", " a", "a ",
            "🙂", "～", "null", "0", "a\nb");
    private static final List<Integer> INTS = List.of(-2, -1, 0, 1, 2, 3, 10, Integer.MAX_VALUE, Integer.MIN_VALUE);
    private static final List<Long> LONGS =
            List.of(-1L, 0L, 1L, 2L, 1L << 53, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE);
    private static final List<Double> DOUBLES = List.of(-1.5, 0.0, 0.1, 0.25, 2.0, 10.0, 1e10, -1e-7, 123456.789);
    private static final List<BigDecimal> DECIMALS = List.of(
            new BigDecimal("-10.5"),
            new BigDecimal("-2"),
            BigDecimal.ZERO,
            new BigDecimal("0.1"),
            new BigDecimal("0.10"),
            new BigDecimal("1"),
            new BigDecimal("9.9"),
            new BigDecimal("10"),
            new BigDecimal("12345678901234567890.123456789"),
            new BigDecimal("0.000000001"));
    private static final List<Instant> MOMENTS = List.of(
            Instant.EPOCH,
            Instant.ofEpochMilli(-1),
            Instant.ofEpochMilli(1),
            Instant.parse("1970-01-01T00:00:01Z"),
            Instant.parse("2024-02-29T23:59:59.999Z"),
            Instant.parse("2038-01-19T03:14:07Z"),
            Instant.parse("2024-03-10T02:30:00.500Z"));
    private static final List<byte[]> BYTES =
            List.of(new byte[0], new byte[] {0}, new byte[] {1, 2}, new byte[] {-1}, new byte[] {39});

    /** Texts that every collation takes for different ones, and sorts alike. */
    private static final List<String> PLAIN_TEXTS = List.of("", "a", "b", "ab", "abb", "ba", "z", "0", "10", "null");

    private final Dice dice;
    private final List<String> texts;

    private RandomValues(Dice dice, List<String> texts) {
        this.dice = dice;
        this.texts = texts;
    }

    /** Any. */
    static RandomValues any(Dice dice) {
        return new RandomValues(dice, TEXTS);
    }

    /** Those that are the same for every database. */
    static RandomValues plain(Dice dice) {
        return new RandomValues(dice, PLAIN_TEXTS);
    }

    /** A part of a text, in one case or the other where that may make a difference. */
    String part(String whole) {
        int[] points = whole.codePoints().toArray();
        int from = dice.between(0, points.length);
        String part = new String(points, from, dice.between(0, points.length - from));
        return texts.equals(TEXTS) && dice.once(3) ? part.toUpperCase(Locale.ROOT) : part;
    }

    Object of(ScalarField field) {
        if (!field.isList()) {
            return of(field.type());
        }
        List<Object> list = new ArrayList<>();
        for (int i = dice.between(0, 3); i > 0; i--) {
            list.add(of(field.type()));
        }
        return list;
    }

    Object of(FieldType type) {
        if (type instanceof FieldType.Enum ofEnum) {
            return dice.pick(ofEnum.type().values()).name();
        }
        return of(((FieldType.Scalar) type).type());
    }

    private Object of(ScalarType type) {
        return switch (type) {
            case STRING -> dice.once(6) ? "t" + dice.between(0, 99) : dice.pick(texts);
            case BOOLEAN -> dice.coin();
            case INT -> dice.once(3) ? (Integer) dice.between(0, 40) : dice.pick(INTS);
            case BIG_INT -> dice.once(3) ? (Long) (long) dice.between(0, 40) : dice.pick(LONGS);
            case FLOAT -> dice.pick(DOUBLES);
            case DECIMAL -> dice.pick(DECIMALS);
            case DATE_TIME -> dice.pick(MOMENTS);
            case JSON -> dice.pick(JsonTrees.TEXTS);
            case BYTES -> dice.pick(BYTES);
        };
    }
}
