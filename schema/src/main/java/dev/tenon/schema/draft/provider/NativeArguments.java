package dev.tenon.schema.draft.provider;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a native type takes between its parentheses. */
public enum NativeArguments {
    NONE(0, 0, "no argument"),
    NUMBER(1, 0, "a nonnegative integer"),
    OPTIONAL_NUMBER(0, 1, "a nonnegative integer"),
    OPTIONAL_NUMBERS(0, 2, "two nonnegative integers"),
    OPTIONAL_LENGTH(0, 1, "an integer or `Max`");

    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{1,20}");
    private static final long MOST = 0xFFFF_FFFFL;
    private static final long MOST_LENGTH = 0xFFFF;

    private final int required;
    private final int optional;
    private final String words;

    NativeArguments(int required, int optional, String words) {
        this.required = required;
        this.optional = optional;
        this.words = words;
    }

    /** How many must be given. */
    public int required() {
        return required;
    }

    /** How many more may be given, all or none. */
    public int optional() {
        return optional;
    }

    /** What they are called in a sentence. */
    public String words() {
        return words;
    }

    /** The arguments in their plain form, if they are of this kind. */
    Optional<List<String>> read(List<String> written) {
        if (this == NONE || (written.isEmpty() && required == 0)) {
            return Optional.of(List.of());
        }
        if (written.size() != required + optional) {
            return Optional.empty();
        }
        List<String> plain =
                written.stream().flatMap(argument -> readOne(argument).stream()).toList();
        return plain.size() == written.size() ? Optional.of(plain) : Optional.empty();
    }

    private Optional<String> readOne(String written) {
        if (this == OPTIONAL_LENGTH && written.toLowerCase(Locale.ROOT).equals("max")) {
            return Optional.of("Max");
        }
        if (!DIGITS.matcher(written).matches()) {
            return Optional.empty();
        }
        long most = this == OPTIONAL_LENGTH ? MOST_LENGTH : MOST;
        String digits = written.replaceFirst("^\\+?0*(?=[0-9])", "");
        return digits.length() > 10 || Long.parseLong(digits) > most ? Optional.empty() : Optional.of(digits);
    }
}
