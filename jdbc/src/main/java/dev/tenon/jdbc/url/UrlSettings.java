package dev.tenon.jdbc.url;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a url says behind its address. Whatever it does not say is empty, so that the database or the pool decides. A time of
 * zero means no limit. Immutable.
 */
public final class UrlSettings {
    /** Says nothing. */
    public static final UrlSettings NONE = new UrlSettings(Map.of());

    private final Map<UrlParameter, Object> values;

    UrlSettings(Map<UrlParameter, Object> values) {
        this.values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** The part of the database that unqualified names mean. */
    public Optional<String> schema() {
        return get(UrlParameter.SCHEMA, String.class);
    }

    /** The file of a local socket to connect through. */
    public Optional<String> socket() {
        return get(UrlParameter.SOCKET, String.class);
    }

    /** The most connections of the pool. */
    public Optional<Integer> connectionLimit() {
        return get(UrlParameter.CONNECTION_LIMIT, Integer.class);
    }

    /** How long a new connection may take. */
    public Optional<Duration> connectTimeout() {
        return get(UrlParameter.CONNECT_TIMEOUT, Duration.class);
    }

    /** How long to wait for a free connection of the pool. */
    public Optional<Duration> poolTimeout() {
        return get(UrlParameter.POOL_TIMEOUT, Duration.class);
    }

    /** How long to wait for the answer to a statement. */
    public Optional<Duration> socketTimeout() {
        return get(UrlParameter.SOCKET_TIMEOUT, Duration.class);
    }

    /** How long the login may take. */
    public Optional<Duration> loginTimeout() {
        return get(UrlParameter.LOGIN_TIMEOUT, Duration.class);
    }

    /** The age at which a connection is replaced. */
    public Optional<Duration> maxConnectionLifetime() {
        return get(UrlParameter.MAX_LIFETIME, Duration.class);
    }

    /** How long an idle connection is kept. */
    public Optional<Duration> maxIdleConnectionLifetime() {
        return get(UrlParameter.MAX_IDLE_LIFETIME, Duration.class);
    }

    /** How many prepared statements a connection keeps; zero is none. */
    public Optional<Integer> statementCacheSize() {
        return get(UrlParameter.STATEMENT_CACHE_SIZE, Integer.class);
    }

    /** Whether a pool in front of the database hands its connections out by the transaction ({@code pgbouncer}). */
    public boolean isBehindPool() {
        return isTrue(UrlParameter.EXTERNAL_POOL);
    }

    /** Whether the connection is encrypted, and what is checked. */
    public Optional<Modes.Tls> tls() {
        return get(UrlParameter.TLS, Modes.Tls.class);
    }

    /** Which certificates of the server are accepted. */
    public Optional<Modes.Certificates> certificates() {
        return get(UrlParameter.CERTIFICATES, Modes.Certificates.class);
    }

    /** The file with the certificate that the server's must descend from. */
    public Optional<String> certificate() {
        return get(UrlParameter.CERTIFICATE, String.class);
    }

    /** The file with the client's own certificate and key. */
    public Optional<String> identity() {
        return get(UrlParameter.IDENTITY, String.class);
    }

    /** The password of that file. */
    public Optional<Secret> identityPassword() {
        return get(UrlParameter.IDENTITY_PASSWORD, Secret.class);
    }

    /** How much of the traffic is encrypted. */
    public Optional<Modes.Encryption> encryption() {
        return get(UrlParameter.ENCRYPTION, Modes.Encryption.class);
    }

    /** Whether the server's certificate is taken as it is. */
    public boolean trustsServerCertificate() {
        return isTrue(UrlParameter.TRUST_CERTIFICATE);
    }

    /** Whether the account that the program runs under logs in. */
    public boolean hasIntegratedSecurity() {
        return isTrue(UrlParameter.INTEGRATED_SECURITY);
    }

    /** What the database's own views call the program. */
    public Optional<String> applicationName() {
        return get(UrlParameter.APPLICATION_NAME, String.class);
    }

    /** Whether the login is tied to the encrypted connection. */
    public Optional<Modes.ChannelBinding> channelBinding() {
        return get(UrlParameter.CHANNEL_BINDING, Modes.ChannelBinding.class);
    }

    /** Options of the server's command line. */
    public Optional<String> options() {
        return get(UrlParameter.OPTIONS, String.class);
    }

    /** Which of several servers is wanted. */
    public Optional<Modes.Target> target() {
        return get(UrlParameter.TARGET, Modes.Target.class);
    }

    /** The isolation level of transactions that ask for none. */
    public Optional<Modes.Isolation> isolation() {
        return get(UrlParameter.ISOLATION, Modes.Isolation.class);
    }

    /** Whether a file must be there, is made, or is none ({@code mode}). */
    public Optional<Modes.File> mode() {
        return get(UrlParameter.MODE, Modes.File.class);
    }

    /** How hard a commit tries to survive a power loss ({@code synchronous}). */
    public Optional<Modes.Synchronous> synchronous() {
        return get(UrlParameter.SYNCHRONOUS, Modes.Synchronous.class);
    }

    /** A copy with this many connections in the pool at most. */
    public UrlSettings connectionLimit(int connections) {
        return with(UrlParameter.CONNECTION_LIMIT, connections);
    }

    /** A copy whose new connections may take this long. */
    public UrlSettings connectTimeout(Duration time) {
        return with(UrlParameter.CONNECT_TIMEOUT, time);
    }

    /** A copy with this wait for a free connection of the pool. */
    public UrlSettings poolTimeout(Duration time) {
        return with(UrlParameter.POOL_TIMEOUT, time);
    }

    /** A copy with this wait for the answer to a statement. */
    public UrlSettings socketTimeout(Duration time) {
        return with(UrlParameter.SOCKET_TIMEOUT, time);
    }

    /** A copy whose connections are replaced at this age. */
    public UrlSettings maxConnectionLifetime(Duration age) {
        return with(UrlParameter.MAX_LIFETIME, age);
    }

    /** A copy whose idle connections are kept this long. */
    public UrlSettings maxIdleConnectionLifetime(Duration time) {
        return with(UrlParameter.MAX_IDLE_LIFETIME, time);
    }

    /** A copy whose connections keep so many prepared statements. */
    public UrlSettings statementCacheSize(int statements) {
        return with(UrlParameter.STATEMENT_CACHE_SIZE, statements);
    }

    /** A copy in which what these settings do not say is as the others have it. */
    public UrlSettings over(UrlSettings others) {
        Map<UrlParameter, Object> all = new HashMap<>(others.values);
        all.putAll(values);
        return new UrlSettings(all);
    }

    private UrlSettings with(UrlParameter parameter, Object value) {
        return new UrlSettings(Map.of(parameter, value)).over(this);
    }

    private boolean isTrue(UrlParameter parameter) {
        return get(parameter, Boolean.class).orElse(false);
    }

    private <T> Optional<T> get(UrlParameter parameter, Class<T> type) {
        return Optional.ofNullable(values.get(parameter)).map(type::cast);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UrlSettings that && that.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
