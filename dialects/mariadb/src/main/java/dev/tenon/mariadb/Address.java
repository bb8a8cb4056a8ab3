package dev.tenon.mariadb;

import dev.tenon.error.InvalidUrlException;
import dev.tenon.jdbc.url.ConnectionUrl;
import dev.tenon.jdbc.url.Host;
import dev.tenon.jdbc.url.Modes;
import dev.tenon.jdbc.url.Secret;
import dev.tenon.jdbc.url.UrlSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.HaMode;

/** From a url to what the driver is told. Nothing of the url is passed on as it is: only what is listed here. */
final class Address {
    private static final int PORT = 3306;
    private static final int CONNECT_MILLIS = 5000;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    private Address() {}

    /** @throws InvalidUrlException if it cannot be understood */
    static ConnectionUrl parse(String url) {
        ConnectionUrl address = ConnectionUrl.parse("mysql", url);
        if (address.database() == null) {
            throw new InvalidUrlException(
                    "The url of the database names no database on the server.",
                    "Write its name behind the address: mysql://user:password@localhost:3306/app.",
                    null);
        }
        return address;
    }

    /** What the driver is told. */
    static Configuration configuration(ConnectionUrl address) {
        Configuration.Builder builder = builder()
                .user(address.user())
                .database(address.database())
                .useServerPrepStmts(true)
                .cachePrepStmts(false)
                .useAffectedRows(false)
                .allowMultiQueries(false)
                .allowLocalInfile(false)
                .permitRedirect(false)
                .dumpQueriesOnException(false)
                .tcpKeepAlive(true)
                .initSql(Opening.sessionSettings());
        Secret password = address.password();
        if (password != null) {
            builder.password(password.reveal());
        }
        hosts(builder, address);
        times(builder, address.settings());
        encryption(builder, address);
        return builder.build();
    }

    private static void hosts(Configuration.Builder builder, ConnectionUrl address) {
        address.settings().socket().ifPresent(builder::localSocket);
        builder.addresses(address.hosts().stream().map(Address::host).toList());
        if (address.hosts().size() > 1) {
            builder.haMode(HaMode.SEQUENTIAL);
        }
    }

    private static HostAddress host(Host host) {
        Integer port = host.port();
        return HostAddress.from(host.name(), port == null ? PORT : port);
    }

    /** From a parsed url without a host, since the driver cannot use what its builder makes from nothing, and a host would stay. */
    private static Configuration.Builder builder() {
        try {
            return Configuration.parse("jdbc:mariadb:///").toBuilder();
        } catch (SQLException impossible) {
            throw new IllegalStateException("The driver does not know its own urls.", impossible);
        }
    }

    private static void times(Configuration.Builder builder, UrlSettings settings) {
        builder.connectTimeout(settings.connectTimeout().map(Address::millis).orElse(CONNECT_MILLIS));
        settings.socketTimeout().map(Address::millis).ifPresent(builder::socketTimeout);
    }

    /**
     * As Prisma has it: encrypted if the url says anything about certificates. Beyond this machine it is also encrypted, if the server
     * can, when the url says nothing.
     */
    private static void encryption(Configuration.Builder builder, ConnectionUrl address) {
        UrlSettings settings = address.settings();
        boolean strict = settings.certificates().orElse(null) == Modes.Certificates.STRICT
                || (settings.certificates().isEmpty() && settings.certificate().isPresent());
        if (strict) {
            builder.sslMode("verify-full");
        } else if (settings.certificates().isPresent() || settings.identity().isPresent()) {
            builder.sslMode("trust");
        } else {
            builder.sslMode(isLocal(address) ? "disable" : "allow");
        }
        settings.certificate().ifPresent(builder::serverSslCert);
        settings.identity().ifPresent(file -> builder.keyStore(file).keyStoreType("PKCS12"));
        settings.identityPassword().map(Secret::reveal).ifPresent(builder::keyStorePassword);
    }

    private static boolean isLocal(ConnectionUrl address) {
        return address.settings().socket().isPresent()
                || address.hosts().stream().map(Host::name).allMatch(LOOPBACK::contains);
    }

    private static int millis(Duration time) {
        return (int) Math.min(Integer.MAX_VALUE, time.toMillis());
    }
}
