package dev.tenon.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts of Javadoc. */
final class Javadoc {
    private Javadoc() {}

    /** What the schema says, or else this sentence of ours. */
    static CodeBlock of(@Nullable String documentation, String otherwise) {
        return CodeBlock.of(
                "$L", documentation == null || documentation.isBlank() ? otherwise : escaped(documentation));
    }

    /** The model's name as a common noun: {@code private message}. */
    static String noun(String model) {
        return model.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** The noun with its article: {@code a user}, {@code an email}. */
    static String aNoun(String model) {
        String noun = noun(model);
        return ("aeio".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    private static String escaped(String text) {
        return text.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
    }
}
