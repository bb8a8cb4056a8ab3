package dev.tenon.postgres;

import dev.tenon.error.AuthenticationException;
import dev.tenon.error.DatabaseMissingException;
import dev.tenon.error.DatabaseUnreachableException;
import dev.tenon.error.InvalidUrlException;
import dev.tenon.error.TenonException;
import dev.tenon.error.TooManyConnectionsException;
import dev.tenon.jdbc.HalfOpen;
import dev.tenon.jdbc.url.ConnectionUrl;
import dev.tenon.jdbc.url.Host;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** Opens connections and sets on each what the rest of this module relies on. */
final class Opening {
    private static final int PORT = 5432;
    private static final org.postgresql.Driver DRIVER = new org.postgresql.Driver();

    private Opening() {}

    /** @throws InvalidUrlException if the text is not a url of PostgreSQL */
    static ConnectionUrl parse(String url) {
        ConnectionUrl parsed = ConnectionUrl.parse("postgresql", url);
        if (parsed.hosts().stream().anyMatch(host -> host.name().startsWith("/"))) {
            throw new InvalidUrlException(
                    "The url of the PostgreSQL database names the folder of a local socket, which Java's driver cannot use.",
                    "Name a host: postgresql://user@localhost:5432/app.",
                    null);
        }
        return parsed;
    }

    static Connection open(ConnectionUrl url) {
        Connection connection = null;
        try {
            connection = DRIVER.connect(address(url), ConnectionProperties.of(url));
            if (connection == null) {
                throw new IllegalStateException("PostgreSQL's driver does not take its own urls.");
            }
            Adoption.of(connection);
            return connection;
        } catch (SQLException failure) {
            TenonException meaning = meaning(url, failure);
            HalfOpen.close(connection, meaning);
            throw meaning;
        }
    }

    private static String address(ConnectionUrl url) {
        String hosts = url.hosts().stream().map(Opening::address).collect(Collectors.joining(","));
        String database = url.database();
        return "jdbc:postgresql://" + hosts + "/"
                + (database == null
                        ? ""
                        : URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static String address(Host host) {
        Integer port = host.port();
        String name = host.name().isEmpty() ? "localhost" : host.name();
        return (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + (port == null ? PORT : port);
    }

    private static TenonException meaning(ConnectionUrl url, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String where = url.hosts().stream().map(Opening::address).collect(Collectors.joining(", "));
        if (state.startsWith("28")) {
            return new AuthenticationException(
                    "PostgreSQL at " + where + " does not let the user of the url in.",
                    "Correct the user and the password in the url; special characters are percent-encoded.",
                    failure);
        }
        if (state.equals("3D000")) {
            return new DatabaseMissingException(
                    "The database `" + url.database() + "` does not exist on the server " + where + ".",
                    "Create the database, or correct its name in the url.",
                    failure);
        }
        if (state.equals("53300")) {
            return new TooManyConnectionsException(
                    "PostgreSQL at " + where + " has no connection left to give.",
                    "Lower connection_limit in the urls of its clients, or raise max_connections of the server.",
                    failure);
        }
        return new DatabaseUnreachableException(
                "PostgreSQL at " + where + " cannot be reached (SQLSTATE " + state + ").",
                "Check that the server runs and listens there, that nothing between blocks it, and that TLS is set as it asks"
                        + " (sslmode).",
                failure);
    }
}
