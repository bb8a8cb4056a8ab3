package dev.tenon.jdbc.url;

import dev.tenon.error.InvalidUrlException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes urls of one shape apart. Whatever it says of a url names parameters and parts, never what they hold; exceptions that
 * would quote it are not passed on.
 */
final class UrlParser {
    private static final int LARGEST_PORT = 65_535;

    private final String provider;
    private final UrlShape shape;

    UrlParser(String provider, UrlShape shape) {
        this.provider = provider;
        this.shape = shape;
    }

    ConnectionUrl parse(String url) {
        String rest = withoutScheme(url);
        return switch (shape.style()) {
            case QUERY -> parseQuery(rest);
            case FILE -> parseFile(rest);
            case SEMICOLONS -> parseSemicolons(rest);
        };
    }

    private String withoutScheme(String url) {
        String ending = shape.style() == UrlShape.Style.FILE ? ":" : "://";
        return shape.schemes().stream()
                .filter(scheme -> url.startsWith(scheme + ending))
                .findFirst()
                .map(scheme -> url.substring(scheme.length() + ending.length()))
                .orElseThrow(() -> invalid("must begin with "
                        + String.join(
                                " or ",
                                shape.schemes().stream()
                                        .map(scheme -> "`" + scheme + ending + "`")
                                        .toList())
                        + "."));
    }

    private ConnectionUrl parseQuery(String rest) {
        int question = rest.indexOf('?');
        String address = question < 0 ? rest : rest.substring(0, question);
        String query = question < 0 ? "" : rest.substring(question + 1);
        int slash = address.indexOf('/');
        String authority = slash < 0 ? address : address.substring(0, slash);
        String path = slash < 0 ? "" : address.substring(slash + 1);
        if (query.indexOf('@') >= 0 || path.indexOf('@') >= 0 || rest.indexOf('#') >= 0) {
            throw invalid("has a `/`, `?`, `#` or `@` that is part of a value: write it as %2F, %3F, %23 or %40.");
        }
        int at = authority.lastIndexOf('@');
        String login = at < 0 ? "" : authority.substring(0, at);
        int colon = login.indexOf(':');
        List<Host> hosts = hosts(authority.substring(at + 1));
        UrlValues values = new UrlValues(provider, shape);
        values.addQuery(query);
        String host = values.text(UrlParameter.HOST);
        return new ConnectionUrl(
                provider,
                host == null ? hosts : List.of(new Host(host, hosts.get(0).port(), null)),
                orNull(decoded(colon < 0 ? login : login.substring(0, colon))),
                colon < 0 ? null : new Secret(decoded(login.substring(colon + 1))),
                orNull(decoded(path)),
                values.settings());
    }

    private ConnectionUrl parseFile(String rest) {
        int question = rest.indexOf('?');
        UrlValues values = new UrlValues(provider, shape);
        values.addQuery(question < 0 ? "" : rest.substring(question + 1));
        String path = question < 0 ? rest : rest.substring(0, question);
        if (path.isBlank()) {
            throw invalid("names no file.");
        }
        return new ConnectionUrl(provider, List.of(), null, null, path, values.settings());
    }

    private ConnectionUrl parseSemicolons(String rest) {
        List<String> parts = SemicolonParts.of(rest);
        if (parts.isEmpty()) {
            throw invalid("has a `{` that is not closed.");
        }
        UrlValues values = new UrlValues(provider, shape);
        parts.stream().skip(1).filter(part -> !part.isBlank()).forEach(values::addSemicolonPart);
        Host host = host(parts.get(0));
        int backslash = host.name().indexOf('\\');
        if (backslash >= 0) {
            host = new Host(
                    host.name().substring(0, backslash),
                    host.port(),
                    host.name().substring(backslash + 1));
        }
        String password = values.text(UrlParameter.PASSWORD);
        return new ConnectionUrl(
                provider,
                List.of(host),
                values.text(UrlParameter.USER),
                password == null ? null : new Secret(password),
                values.text(UrlParameter.DATABASE),
                values.settings());
    }

    private List<Host> hosts(String authority) {
        return Arrays.stream(authority.split(",", -1)).map(this::host).toList();
    }

    private Host host(String text) {
        int bracket = text.indexOf(']');
        if (text.startsWith("[") && bracket > 0) {
            String after = text.substring(bracket + 1);
            return new Host(text.substring(1, bracket), after.isEmpty() ? null : port(after.substring(1)), null);
        }
        int colon = text.lastIndexOf(':');
        return colon < 0
                ? new Host(decoded(text), null, null)
                : new Host(decoded(text.substring(0, colon)), port(text.substring(colon + 1)), null);
    }

    private Integer port(String text) {
        if (text.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= LARGEST_PORT) {
                return port;
            }
        }
        throw invalid(
                "has a port that is no number from 1 to 65535; a `/`, `?`, `#`, `:` or `@` in a user or password is"
                        + " written as %2F, %3F, %23, %3A or %40.");
    }

    private String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException quoting) {
            throw invalid("has a `%` that two hexadecimal digits do not follow: write a percent sign as %25.");
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private InvalidUrlException invalid(String fault) {
        return new InvalidUrlException(
                "The url of the database (" + provider + ") " + fault, "Write it as " + shape.example() + ".", null);
    }
}
