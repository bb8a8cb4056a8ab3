package dev.tenon.jdbc.url;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The urls of the databases that a schema can name. */
final class UrlShapes {
    private static final Map<String, UrlParameter> POOL = Map.of(
            "connection_limit", UrlParameter.CONNECTION_LIMIT,
            "connect_timeout", UrlParameter.CONNECT_TIMEOUT,
            "pool_timeout", UrlParameter.POOL_TIMEOUT,
            "socket_timeout", UrlParameter.SOCKET_TIMEOUT,
            "max_connection_lifetime", UrlParameter.MAX_LIFETIME,
            "max_idle_connection_lifetime", UrlParameter.MAX_IDLE_LIFETIME,
            "statement_cache_size", UrlParameter.STATEMENT_CACHE_SIZE);

    private static final Map<String, UrlParameter> CERTIFICATES = Map.of(
            "sslcert", UrlParameter.CERTIFICATE,
            "sslidentity", UrlParameter.IDENTITY,
            "sslpassword", UrlParameter.IDENTITY_PASSWORD,
            "sslaccept", UrlParameter.CERTIFICATES);

    private static final UrlShape POSTGRESQL = new UrlShape(
            UrlShape.Style.QUERY,
            List.of("postgresql", "postgres"),
            "postgresql://user:password@localhost:5432/app?schema=public",
            together(
                    POOL,
                    CERTIFICATES,
                    Map.of(
                            "schema", UrlParameter.SCHEMA,
                            "pgbouncer", UrlParameter.EXTERNAL_POOL,
                            "sslmode", UrlParameter.TLS,
                            "host", UrlParameter.HOST,
                            "application_name", UrlParameter.APPLICATION_NAME,
                            "channel_binding", UrlParameter.CHANNEL_BINDING,
                            "options", UrlParameter.OPTIONS,
                            "target_session_attrs", UrlParameter.TARGET)));

    private static final UrlShape MYSQL = new UrlShape(
            UrlShape.Style.QUERY,
            List.of("mysql"),
            "mysql://user:password@localhost:3306/app",
            together(POOL, CERTIFICATES, Map.of("socket", UrlParameter.SOCKET)));

    private static final UrlShape SQLITE = new UrlShape(
            UrlShape.Style.FILE,
            List.of("file", "sqlite"),
            "file:./dev.db",
            Map.of(
                    "connection_limit", UrlParameter.CONNECTION_LIMIT,
                    "socket_timeout", UrlParameter.SOCKET_TIMEOUT,
                    "mode", UrlParameter.MODE,
                    "synchronous", UrlParameter.SYNCHRONOUS));

    private static final UrlShape SQLSERVER = new UrlShape(
            UrlShape.Style.SEMICOLONS,
            List.of("sqlserver", "jdbc:sqlserver"),
            "sqlserver://localhost:1433;database=app;user=sa;password=…;encrypt=true",
            together(
                    Map.of(
                            "database", UrlParameter.DATABASE,
                            "initial catalog", UrlParameter.DATABASE,
                            "user", UrlParameter.USER,
                            "username", UrlParameter.USER,
                            "uid", UrlParameter.USER,
                            "userid", UrlParameter.USER,
                            "password", UrlParameter.PASSWORD,
                            "pwd", UrlParameter.PASSWORD),
                    Map.of(
                            "encrypt", UrlParameter.ENCRYPTION,
                            "trustServerCertificate", UrlParameter.TRUST_CERTIFICATE,
                            "trustServerCertificateCA", UrlParameter.CERTIFICATE,
                            "integratedSecurity", UrlParameter.INTEGRATED_SECURITY,
                            "isolationLevel", UrlParameter.ISOLATION,
                            "schema", UrlParameter.SCHEMA,
                            "applicationName", UrlParameter.APPLICATION_NAME),
                    Map.of(
                            "connectionLimit", UrlParameter.CONNECTION_LIMIT,
                            "poolTimeout", UrlParameter.POOL_TIMEOUT,
                            "connectTimeout", UrlParameter.CONNECT_TIMEOUT,
                            "loginTimeout", UrlParameter.LOGIN_TIMEOUT,
                            "socketTimeout", UrlParameter.SOCKET_TIMEOUT,
                            "maxConnectionLifetime", UrlParameter.MAX_LIFETIME,
                            "maxIdleConnectionLifetime", UrlParameter.MAX_IDLE_LIFETIME)));

    private static final Map<String, UrlShape> BY_PROVIDER = Map.of(
            "postgresql", POSTGRESQL,
            "postgres", POSTGRESQL,
            "cockroachdb", POSTGRESQL,
            "mysql", MYSQL,
            "sqlite", SQLITE,
            "sqlserver", SQLSERVER);

    private UrlShapes() {}

    /** The shape for the provider of a schema's datasource. */
    static Optional<UrlShape> of(String provider) {
        return Optional.ofNullable(BY_PROVIDER.get(provider));
    }

    @SafeVarargs
    private static Map<String, UrlParameter> together(Map<String, UrlParameter>... groups) {
        Map<String, UrlParameter> all = new HashMap<>();
        for (Map<String, UrlParameter> group : groups) {
            all.putAll(group);
        }
        return all;
    }
}
