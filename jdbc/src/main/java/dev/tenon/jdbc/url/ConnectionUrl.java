package dev.tenon.jdbc.url;

import dev.tenon.error.InvalidUrlException;
import dev.tenon.error.UnsupportedOptionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and how to connect to it. Printing it tells no secret. Immutable.
 *
 * @param provider the database, by the name in the schema
 * @param hosts the servers, in the order in which to try them; empty for a file
 * @param user who logs in; null if the url does not say
 * @param password the password; null if the url has none
 * @param database the database on the server, or the path of the file; null if the url does not say
 * @param settings what else the url says
 */
public record ConnectionUrl(
        String provider,
        List<Host> hosts,
        @Nullable String user,
        @Nullable Secret password,
        @Nullable String database,
        UrlSettings settings) {
    public ConnectionUrl {
        hosts = List.copyOf(hosts);
    }

    /** A copy in which these settings go before what the url says. */
    public ConnectionUrl under(UrlSettings stronger) {
        return new ConnectionUrl(provider, hosts, user, password, database, stronger.over(settings));
    }

    /**
     * Understands a url. No message holds any of its values.
     *
     * @param provider the database, by the name in the schema
     * @param url the url
     * @throws UnsupportedOptionException if the urls of this database are not known
     * @throws InvalidUrlException if it is not a url of this database, or has a parameter that is unknown or has no fitting
     *     value
     */
    public static ConnectionUrl parse(String provider, String url) {
        UrlShape shape = UrlShapes.of(provider)
                .orElseThrow(() -> new UnsupportedOptionException(
                        "The urls of the provider `" + provider + "` are not known.",
                        "Use a provider that Tenon supports.",
                        null));
        return new UrlParser(provider, shape).parse(url);
    }
}
