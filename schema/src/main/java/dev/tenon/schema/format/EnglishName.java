package dev.tenon.schema.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the name of a field from the name of a model. */
final class EnglishName {
    /** Words that end in this have this ending in the plural. */
    private record Ending(Pattern pattern, String plural) {
        Ending(String pattern, String plural) {
            this(Pattern.compile("(?i)" + pattern + "$"), plural);
        }
    }

    /** The first that fits counts. */
    private static final List<Ending> ENDINGS = List.of(
            new Ending("(equipment|information|rice|money|species|series|fish|sheep|news|data)", "$1"),
            new Ending("(child)(?:ren)?", "$1ren"),
            new Ending("(pe)(?:rson|ople)", "$1ople"),
            new Ending("(^|wo)man", "$1men"),
            new Ending("(m|l)ouse", "$1ice"),
            new Ending("^(f)oot", "$1eet"),
            new Ending("(matr|cod|vert|ind|append)(?:ix|ex)", "$1ices"),
            new Ending("(criteri|phenomen)on", "$1a"),
            new Ending("(dat|medi|bacteri|curricul)um", "$1a"),
            new Ending("sis", "ses"),
            new Ending("(ax|test)is", "$1es"),
            new Ending("(alias|[^aou]us|tlas|gas|ris)", "$1es"),
            new Ending("(kni|wi|li)fe", "$1ves"),
            new Ending("(ar|l|ea|eo|oa|hoo)f", "$1ves"),
            new Ending("([^aeiouy]|qu)y", "$1ies"),
            new Ending("(her|at|gr)o", "$1oes"),
            new Ending("(x|ch|ss|sh|zz)", "$1es"),
            new Ending("(qui)z", "$1zzes"),
            new Ending("s", "s"),
            new Ending("", "s"));

    private EnglishName() {}

    /** A name of words with capitals or underscores between, as fields are called: {@code blogPost}. */
    static String camelCase(String name) {
        StringBuilder out = new StringBuilder();
        boolean newWord = false;
        boolean afterSmall = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                newWord = !out.isEmpty();
            } else if (Character.isDigit(c)) {
                newWord = true;
                out.append(c);
            } else if (newWord || (afterSmall && Character.isUpperCase(c))) {
                newWord = false;
                out.append(Character.toUpperCase(c));
            } else {
                afterSmall = Character.isLowerCase(c);
                out.append(String.valueOf(c).toLowerCase(Locale.ROOT));
            }
        }
        return out.toString();
    }

    /** The plural of a name. */
    static String plural(String name) {
        for (Ending ending : ENDINGS) {
            Matcher matcher = ending.pattern().matcher(name);
            if (matcher.find()) {
                return matcher.replaceFirst(ending.plural());
            }
        }
        return name;
    }
}
