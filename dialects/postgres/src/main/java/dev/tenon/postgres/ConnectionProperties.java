package dev.tenon.postgres;

import dev.tenon.jdbc.url.ConnectionUrl;
import dev.tenon.jdbc.url.Modes;
import dev.tenon.jdbc.url.Secret;
import dev.tenon.jdbc.url.UrlSettings;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/** What a url says, in the words of pgjdbc. */
final class ConnectionProperties {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private ConnectionProperties() {}

    static Properties of(ConnectionUrl url) {
        Properties properties = new Properties();
        set(properties, PGProperty.USER, url.user());
        Secret password = url.password();
        set(properties, PGProperty.PASSWORD, password == null ? null : password.reveal());
        UrlSettings settings = url.settings();
        String own = settings.schema().map(Names::quoted).orElse(null);
        set(properties, PGProperty.CURRENT_SCHEMA, own);
        set(properties, PGProperty.OPTIONS, settings.options().orElse(null));
        set(properties, PGProperty.APPLICATION_NAME, settings.applicationName().orElse("tenon"));
        set(properties, PGProperty.TCP_KEEP_ALIVE, "true");
        set(properties, PGProperty.ASSUME_MIN_SERVER_VERSION, "10");
        // a message's detail quotes values
        set(properties, PGProperty.LOG_SERVER_ERROR_DETAIL, "false");
        times(properties, settings);
        statements(properties, settings);
        encryption(properties, settings);
        settings.target().ifPresent(target -> set(properties, PGProperty.TARGET_SERVER_TYPE, servers(target)));
        return properties;
    }

    private static void times(Properties properties, UrlSettings settings) {
        String connect = seconds(settings.connectTimeout().orElse(CONNECT_TIMEOUT));
        set(properties, PGProperty.CONNECT_TIMEOUT, connect);
        set(properties, PGProperty.LOGIN_TIMEOUT, connect);
        settings.socketTimeout().ifPresent(time -> set(properties, PGProperty.SOCKET_TIMEOUT, seconds(time)));
    }

    /** A pool that hands out connections by the transaction does not know the statements that another one prepared. */
    private static void statements(Properties properties, UrlSettings settings) {
        // statements are kept open for as long as they are to be kept
        set(properties, PGProperty.PREPARED_STATEMENT_CACHE_QUERIES, "0");
        if (settings.isBehindPool() || settings.statementCacheSize().orElse(1) == 0) {
            set(properties, PGProperty.PREPARE_THRESHOLD, "0");
        }
    }

    private static void encryption(Properties properties, UrlSettings settings) {
        boolean strict =
                settings.certificates().orElse(Modes.Certificates.ACCEPT_INVALID_CERTS) == Modes.Certificates.STRICT;
        Modes.Tls mode = settings.tls().orElse(Modes.Tls.PREFER);
        boolean verified = strict && mode == Modes.Tls.REQUIRE;
        set(
                properties,
                PGProperty.SSL_MODE,
                verified ? "verify-full" : mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        set(properties, PGProperty.SSL_ROOT_CERT, settings.certificate().orElse(null));
        set(properties, PGProperty.SSL_KEY, settings.identity().orElse(null));
        set(
                properties,
                PGProperty.SSL_PASSWORD,
                settings.identityPassword().map(Secret::reveal).orElse(null));
        if (verified && settings.certificate().isEmpty()) {
            set(properties, PGProperty.SSL_FACTORY, "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        settings.channelBinding()
                .ifPresent(binding -> set(
                        properties, PGProperty.CHANNEL_BINDING, binding.name().toLowerCase(Locale.ROOT)));
    }

    private static String servers(Modes.Target target) {
        return switch (target) {
            case ANY -> "any";
            case READ_WRITE, PRIMARY -> "primary";
            case READ_ONLY, STANDBY -> "secondary";
            case PREFER_STANDBY -> "preferSecondary";
        };
    }

    /** Rounded up, for zero is no limit. */
    private static String seconds(Duration time) {
        return Long.toString(time.plusNanos(999_999_999).toSeconds());
    }

    private static void set(Properties properties, PGProperty property, @Nullable String value) {
        if (value != null) {
            property.set(properties, value);
        }
    }
}
