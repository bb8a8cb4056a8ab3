package dev.tenon.jdbc.url;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a url can say behind its address. */
enum UrlParameter {
    USER(Kind.TEXT),
    PASSWORD(Kind.SECRET),
    DATABASE(Kind.TEXT),
    SCHEMA(Kind.TEXT),
    HOST(Kind.TEXT),
    SOCKET(Kind.TEXT),
    CONNECTION_LIMIT(Kind.COUNT),
    CONNECT_TIMEOUT(Kind.SECONDS),
    POOL_TIMEOUT(Kind.SECONDS),
    SOCKET_TIMEOUT(Kind.SECONDS),
    LOGIN_TIMEOUT(Kind.SECONDS),
    MAX_LIFETIME(Kind.SECONDS),
    MAX_IDLE_LIFETIME(Kind.SECONDS),
    STATEMENT_CACHE_SIZE(Kind.COUNT_OR_ZERO),
    EXTERNAL_POOL(Kind.TRUTH),
    TLS(Modes.Tls.class),
    CERTIFICATES(Modes.Certificates.class),
    CERTIFICATE(Kind.TEXT),
    IDENTITY(Kind.TEXT),
    IDENTITY_PASSWORD(Kind.SECRET),
    ENCRYPTION(Modes.Encryption.class),
    TRUST_CERTIFICATE(Kind.TRUTH),
    INTEGRATED_SECURITY(Kind.TRUTH),
    APPLICATION_NAME(Kind.TEXT),
    CHANNEL_BINDING(Modes.ChannelBinding.class),
    OPTIONS(Kind.TEXT),
    TARGET(Modes.Target.class),
    ISOLATION(Modes.Isolation.class),
    MODE(Modes.File.class),
    SYNCHRONOUS(Modes.Synchronous.class);

    /** What values a parameter takes. */
    enum Kind {
        TEXT("a text"),
        SECRET("a text"),
        COUNT("a whole number from 1"),
        COUNT_OR_ZERO("a whole number from 0"),
        SECONDS("a whole number of seconds from 0"),
        TRUTH("true or false"),
        CHOICE("a word");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final Kind kind;
    private final @Nullable Class<? extends Enum<?>> choices;

    UrlParameter(Kind kind) {
        this.kind = kind;
        this.choices = null;
    }

    UrlParameter(Class<? extends Enum<?>> choices) {
        this.kind = Kind.CHOICE;
        this.choices = choices;
    }

    Kind kind() {
        return kind;
    }

    /** What values it takes, for a message. */
    String expectation() {
        return choices == null
                ? kind.words
                : "one of "
                        + Arrays.stream(choices.getEnumConstants())
                                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "));
    }

    /** The choice that a text names, hyphens and spaces taken for underscores; null if it names none. */
    @Nullable Object choice(String text) {
        if (choices == null) {
            return null;
        }
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
