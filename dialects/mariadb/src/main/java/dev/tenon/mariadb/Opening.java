package dev.tenon.mariadb;

import dev.tenon.error.AuthenticationException;
import dev.tenon.error.DatabaseMissingException;
import dev.tenon.error.DatabaseUnreachableException;
import dev.tenon.error.TenonException;
import dev.tenon.error.TooManyConnectionsException;
import dev.tenon.jdbc.HalfOpen;
import dev.tenon.jdbc.url.ConnectionUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.Driver;

/** Opens a connection and makes sure that everything holds on it that the rest of this module relies on. */
final class Opening {
    /**
     * Values that do not fit are refused instead of cut, a zero is a value and not the wish for the next number, groups are well
     * formed.
     */
    static final Set<String> MODES = Set.of(
            "STRICT_ALL_TABLES",
            "NO_ZERO_DATE",
            "NO_ZERO_IN_DATE",
            "ERROR_FOR_DIVISION_BY_ZERO",
            "NO_ENGINE_SUBSTITUTION",
            "NO_AUTO_VALUE_ON_ZERO",
            "ONLY_FULL_GROUP_BY");

    /**
     * The longest text that an aggregate may give, in bytes: the most that every server takes, and more than a value of Java's can be.
     * What is longer is cut, with no more than a warning.
     */
    static final long AGGREGATED = 4_294_967_295L;

    private Opening() {}

    /** What sets the session: on MariaDB also that all assignments of an UPDATE see the values from before it. */
    static String sessionSettings() {
        return "SET sql_mode = CONCAT('"
                + String.join(",", MODES.stream().sorted().toList())
                + "',IF(VERSION() LIKE '%MariaDB%',',SIMULTANEOUS_ASSIGNMENT',''))"
                + ",time_zone='+00:00',group_concat_max_len=" + AGGREGATED;
    }

    static Connection open(ConnectionUrl address) {
        Configuration configuration = Address.configuration(address);
        @Nullable Connection connection = null;
        try {
            connection = Driver.connect(configuration);
            verify(connection);
            return connection;
        } catch (SQLException failure) {
            TenonException meaning = meaning(failure, configuration);
            HalfOpen.close(connection, meaning);
            throw meaning;
        } catch (TenonException failure) {
            HalfOpen.close(connection, failure);
            throw failure;
        }
    }

    /** Reads the settings back: a proxy between may have swallowed them. */
    private static void verify(Connection connection) throws SQLException {
        SessionState state = SessionState.of(connection);
        require(state.isStrict(MODES), "sql_mode");
        require(state.isUtc(), "time_zone");
        require(state.commits(), "autocommit");
        require(state.aggregatesAll(), "group_concat_max_len");
    }

    private static void require(boolean holds, String setting) {
        if (!holds) {
            throw new DatabaseUnreachableException(
                    "The database does not accept the session's " + setting + ": it stays at another value.",
                    "Connect without the proxy between, or let it pass the settings of sessions; Tenon does not run without"
                            + " this one.",
                    null);
        }
    }

    private static TenonException meaning(SQLException failure, Configuration configuration) {
        return switch (failure.getErrorCode()) {
            case 1045, 1698, 1524, 1862, 1820 ->
                new AuthenticationException(
                        "The database does not let the user in: it does not know the user, or the password is wrong.",
                        "Check user and password in the url; special characters in them are percent-encoded.",
                        failure);
            case 1044, 1049 ->
                new DatabaseMissingException(
                        "The database `" + configuration.database()
                                + "` does not exist on the server, or the user may not" + " use it.",
                        "Create it (CREATE DATABASE), grant the user rights on it, or correct its name in the url.",
                        failure);
            case 1040, 1203, 1226 ->
                new TooManyConnectionsException(
                        "The database has no connection left: all that it allows are in use.",
                        "Lower connection_limit in the url, close clients that are not used, or raise max_connections.",
                        failure);
            default ->
                new DatabaseUnreachableException(
                        "The database server cannot be reached: " + reason(failure),
                        "Check host, port and the settings of encryption in the url, and that the server runs.",
                        failure);
        };
    }

    /** The driver's own words, which name hosts but no password. */
    private static String reason(SQLException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }
}
