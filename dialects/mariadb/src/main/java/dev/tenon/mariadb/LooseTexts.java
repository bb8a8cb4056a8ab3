package dev.tenon.mariadb;

import dev.tenon.plan.step.Column;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as the server's collations compare them: of letters neither case nor accents count, nor do spaces at the end. */
final class LooseTexts {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private LooseTexts() {}

    /** A value that is the same for all that are the same to the server in a column. */
    static Object alike(Column column, Object value) {
        boolean isText = column.type() instanceof FieldType.Scalar scalar && scalar.type() == ScalarType.STRING;
        return isText && value instanceof String text ? key(text) : value;
    }

    /** A text that is the same for all that are the same to the server. */
    static String key(String text) {
        String plain = text.chars().allMatch(c -> c < 0x80)
                ? text
                : ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).stripTrailing();
    }
}
