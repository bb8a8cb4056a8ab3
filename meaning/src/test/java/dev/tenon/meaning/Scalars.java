package dev.tenon.meaning;

import dev.tenon.schema.EnumType;
import dev.tenon.schema.FieldType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How values compare, in a database with these differences. */
record Scalars(Set<Difference> differences) {
    /** Less, equal or greater; of values of one type. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    int compare(FieldType type, Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            if (type instanceof FieldType.Enum ofEnum && !differences.contains(Difference.ENUMS_SORT_AS_TEXT)) {
                return Integer.compare(place(ofEnum.type(), a), place(ofEnum.type(), b));
            }
            return isLoose(type) ? LooseTexts.ORDER.compare(a, b) : compareTexts(stored(type, a), stored(type, b));
        }
        if (left instanceof byte[] a) {
            return Arrays.compareUnsigned(a, (byte[]) right);
        }
        return ((Comparable) left).compareTo(right);
    }

    boolean equal(FieldType type, Object left, Object right) {
        return left instanceof List<?> ? text(left).equals(text(right)) : compare(type, left, right) == 0;
    }

    /** A text that is the same for values that are equal, and for no others. */
    String key(FieldType type, @Nullable Object value) {
        return value instanceof String text && isLoose(type) ? '"' + LooseTexts.key(text) + '"' : text(value);
    }

    private boolean isLoose(FieldType type) {
        return type instanceof FieldType.Scalar && differences.contains(Difference.TEXTS_COMPARE_LOOSELY);
    }

    /** Texts sort by code point, as their bytes in UTF-8 do. */
    private static int compareTexts(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    private static String stored(FieldType type, String value) {
        return type instanceof FieldType.Enum ofEnum
                ? ofEnum.type().values().get(place(ofEnum.type(), value)).databaseName()
                : value;
    }

    private static int place(EnumType type, String value) {
        return type.values().stream().map(EnumType.EnumValue::name).toList().indexOf(value);
    }

    /** Databases that know JSON give it back with other spaces; no random text that is not JSON begins so. */
    private static boolean isJson(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }

    /** A text that is the same for values that are the same, and for no others. */
    static String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof byte[] bytes) {
            return "0x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof String text) {
            return '"' + (isJson(text) ? text.replace(" ", "") : text) + '"';
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Scalars::text).toList().toString();
        }
        return String.valueOf(value);
    }
}
