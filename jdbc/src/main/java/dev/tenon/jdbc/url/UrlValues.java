package dev.tenon.jdbc.url;

import dev.tenon.error.InvalidUrlException;
import dev.tenon.schema.diagnostics.Suggestion;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers the parameters of one url. Mutable; for one thread. */
final class UrlValues {
    /**
     * What stands where a name is expected may be a piece of a password: only what looks like a name is repeated, and where
     * nothing else marks the end of a password, only what is nearly a known name.
     */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_ ]{1,40}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Set<UrlParameter> ADDRESS =
            EnumSet.of(UrlParameter.HOST, UrlParameter.USER, UrlParameter.PASSWORD, UrlParameter.DATABASE);

    private final String provider;
    private final UrlShape shape;
    private final Map<UrlParameter, Object> values = new EnumMap<>(UrlParameter.class);

    UrlValues(String provider, UrlShape shape) {
        this.provider = provider;
        this.shape = shape;
    }

    /** Adds {@code name=value&…}, percent-encoded. */
    void addQuery(String query) {
        if (query.isEmpty()) {
            return;
        }
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw unknown(part);
            }
            add(part.substring(0, equals), decoded(part.substring(0, equals), part.substring(equals + 1)));
        }
    }

    /** Adds {@code name=value}, not encoded. */
    void addSemicolonPart(String part) {
        int equals = part.indexOf('=');
        if (equals < 0) {
            throw unknown(part);
        }
        add(part.substring(0, equals).strip(), part.substring(equals + 1));
    }

    /** A value that is part of the address; null if the url does not say. */
    @Nullable String text(UrlParameter parameter) {
        Object value = values.get(parameter);
        return value instanceof Secret secret ? secret.reveal() : (String) value;
    }

    /** All that is not part of the address. */
    UrlSettings settings() {
        Map<UrlParameter, Object> settings = new EnumMap<>(values);
        settings.keySet().removeAll(ADDRESS);
        return new UrlSettings(settings);
    }

    private void add(String name, String text) {
        UrlParameter parameter = shape.parameter(name).orElseThrow(() -> unknown(name));
        Object value = value(parameter, text);
        if (value == null) {
            throw invalid(
                    "has no fitting value for its parameter `" + name + "`.",
                    "Give it " + parameter.expectation() + ".");
        }
        if (values.put(parameter, value) != null) {
            throw invalid("says `" + name + "` twice.", "Say it once.");
        }
    }

    private static @Nullable Object value(UrlParameter parameter, String text) {
        return switch (parameter.kind()) {
            case TEXT -> text;
            case SECRET -> new Secret(text);
            case COUNT -> NUMBER.matcher(text).matches() && !text.matches("0+") ? Integer.valueOf(text) : null;
            case COUNT_OR_ZERO -> NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
            case SECONDS -> NUMBER.matcher(text).matches() ? Duration.ofSeconds(Long.parseLong(text)) : null;
            case TRUTH -> truth(text);
            case CHOICE -> parameter.choice(text);
        };
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Boolean.TRUE;
            case "false", "no", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    private String decoded(String name, String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException quoting) {
            if (shape.parameter(name).isEmpty()) {
                throw unknown(name);
            }
            throw invalid(
                    "has a `%` in its parameter `" + name + "` that two hexadecimal digits do not follow.",
                    "Write a percent sign as %25.");
        }
    }

    private InvalidUrlException unknown(String name) {
        String known = "It knows: "
                + String.join(
                        ", ", shape.parameters().keySet().stream().sorted().toList()) + ".";
        if (!NAME.matcher(name).matches()) {
            return invalid("has a parameter that is unknown.", known);
        }
        boolean certain = shape.style() != UrlShape.Style.SEMICOLONS
                || Suggestion.closest(name, shape.parameters().keySet()).isPresent();
        return invalid(
                "has a parameter" + (certain ? " `" + name + "`" : "") + " that is unknown.",
                Suggestion.hint(name, shape.parameters().keySet(), known));
    }

    private InvalidUrlException invalid(String fault, String cure) {
        return new InvalidUrlException("The url of the database (" + provider + ") " + fault, cure, null);
    }
}
