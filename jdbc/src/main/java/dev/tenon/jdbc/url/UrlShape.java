package dev.tenon.jdbc.url;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the urls of a database look like.
 *
 * @param style how they are built
 * @param schemes what they begin with, before the colon
 * @param example one of them, for messages
 * @param parameters what their parameters mean, by name
 */
record UrlShape(Style style, List<String> schemes, String example, Map<String, UrlParameter> parameters) {

    /** How a url is built. */
    enum Style {
        /** {@code scheme://user:password@host:port/database?name=value&…} */
        QUERY,
        /** {@code scheme:path?name=value&…} */
        FILE,
        /** {@code scheme://host:port;name=value;…} */
        SEMICOLONS
    }

    UrlShape {
        schemes = List.copyOf(schemes);
        parameters = parameters.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    /** The parameter of this name, in whatever capitals. */
    Optional<UrlParameter> parameter(String name) {
        return Optional.ofNullable(parameters.get(name.toLowerCase(Locale.ROOT)));
    }
}
