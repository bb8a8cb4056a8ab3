package dev.tenon.jdbc.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.error.InvalidUrlException;
import dev.tenon.error.UnsupportedOptionException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUrlTest {
    private static final String CANARY = "canary";

    @Test
    void every_parameter_of_postgresql_is_understood() {
        ConnectionUrl url = ConnectionUrl.parse(
                "postgresql",
                "postgresql://jo%40home:s%3Ae%2Fc@db.example:6432/app?schema=shop&connection_limit=7&connect_timeout=5"
                        + "&pool_timeout=0&socket_timeout=30&max_connection_lifetime=600"
                        + "&max_idle_connection_lifetime=300&pgbouncer=true&statement_cache_size=0&sslmode=verify-full"
                        + "&sslcert=ca.pem&sslidentity=me.p12&sslpassword=" + CANARY
                        + "&sslaccept=accept_invalid_certs&application_name=a%20b&channel_binding=require"
                        + "&options=-c%20geqo%3Doff&target_session_attrs=read-write");

        assertThat(url.hosts()).containsExactly(new Host("db.example", 6432, null));
        assertThat(url.user()).isEqualTo("jo@home");
        assertThat(url.password()).isEqualTo(new Secret("s:e/c"));
        assertThat(url.database()).isEqualTo("app");
        UrlSettings settings = url.settings();
        assertThat(settings.schema()).contains("shop");
        assertThat(settings.connectionLimit()).contains(7);
        assertThat(settings.connectTimeout()).contains(Duration.ofSeconds(5));
        assertThat(settings.poolTimeout()).contains(Duration.ZERO);
        assertThat(settings.socketTimeout()).contains(Duration.ofSeconds(30));
        assertThat(settings.maxConnectionLifetime()).contains(Duration.ofMinutes(10));
        assertThat(settings.maxIdleConnectionLifetime()).contains(Duration.ofMinutes(5));
        assertThat(settings.isBehindPool()).isTrue();
        assertThat(settings.statementCacheSize()).contains(0);
        assertThat(settings.tls()).contains(Modes.Tls.VERIFY_FULL);
        assertThat(settings.certificate()).contains("ca.pem");
        assertThat(settings.identity()).contains("me.p12");
        assertThat(settings.identityPassword()).map(Secret::reveal).contains(CANARY);
        assertThat(settings.certificates()).contains(Modes.Certificates.ACCEPT_INVALID_CERTS);
        assertThat(settings.applicationName()).contains("a b");
        assertThat(settings.channelBinding()).contains(Modes.ChannelBinding.REQUIRE);
        assertThat(settings.options()).contains("-c geqo=off");
        assertThat(settings.target()).contains(Modes.Target.READ_WRITE);
    }

    @Test
    void what_a_url_does_not_say_is_empty() {
        ConnectionUrl url = ConnectionUrl.parse("cockroachdb", "postgres://localhost");

        assertThat(url)
                .isEqualTo(new ConnectionUrl(
                        "cockroachdb",
                        List.of(new Host("localhost", null, null)),
                        null,
                        null,
                        null,
                        new UrlSettings(Map.of())));
        assertThat(url.settings().isBehindPool()).isFalse();
    }

    @Test
    void hosts_may_be_several_addresses_and_folders_of_sockets() {
        assertThat(ConnectionUrl.parse("postgresql", "postgresql://u@a:1,[::1]:2/d")
                        .hosts())
                .containsExactly(new Host("a", 1, null), new Host("::1", 2, null));
        assertThat(ConnectionUrl.parse("postgresql", "postgresql://u@localhost/d?host=/run/db")
                        .hosts())
                .containsExactly(new Host("/run/db", null, null));
    }

    @Test
    void the_parameters_of_mysql_are_understood() {
        ConnectionUrl url = ConnectionUrl.parse(
                "mysql",
                "mysql://u:p@h:3306/app?socket=/run/db.sock&sslaccept=strict&connection_limit=3&pool_timeout=9");

        assertThat(url.settings().socket()).contains("/run/db.sock");
        assertThat(url.settings().certificates()).contains(Modes.Certificates.STRICT);
        assertThat(url.settings().connectionLimit()).contains(3);
        assertThat(url.settings().poolTimeout()).contains(Duration.ofSeconds(9));
    }

    @Test
    void the_parameters_of_sqlite_are_understood() {
        ConnectionUrl url = ConnectionUrl.parse("sqlite", "file:./dev.db?connection_limit=1&socket_timeout=10");

        assertThat(url.database()).isEqualTo("./dev.db");
        assertThat(url.hosts()).isEmpty();
        assertThat(url.settings().connectionLimit()).contains(1);
        assertThat(url.settings().socketTimeout()).contains(Duration.ofSeconds(10));
    }

    @Test
    void the_parameters_of_sql_server_are_understood() {
        ConnectionUrl url = ConnectionUrl.parse(
                "sqlserver",
                "sqlserver://db.example\\main:1433;database=app;user=sa;password={a;b}}c};encrypt=DANGER_PLAINTEXT;"
                        + "trustServerCertificate=true;integratedSecurity=false;isolationLevel=READ COMMITTED;"
                        + "connectionLimit=4;poolTimeout=1;connectTimeout=2;loginTimeout=3;socketTimeout=4;schema=dbo;"
                        + "applicationName=shop;");

        assertThat(url.hosts()).containsExactly(new Host("db.example", 1433, "main"));
        assertThat(url.user()).isEqualTo("sa");
        assertThat(url.password()).isEqualTo(new Secret("a;b}c"));
        assertThat(url.database()).isEqualTo("app");
        UrlSettings settings = url.settings();
        assertThat(settings.encryption()).contains(Modes.Encryption.DANGER_PLAINTEXT);
        assertThat(settings.trustsServerCertificate()).isTrue();
        assertThat(settings.hasIntegratedSecurity()).isFalse();
        assertThat(settings.isolation()).contains(Modes.Isolation.READ_COMMITTED);
        assertThat(settings.connectionLimit()).contains(4);
        assertThat(settings.poolTimeout()).contains(Duration.ofSeconds(1));
        assertThat(settings.connectTimeout()).contains(Duration.ofSeconds(2));
        assertThat(settings.loginTimeout()).contains(Duration.ofSeconds(3));
        assertThat(settings.socketTimeout()).contains(Duration.ofSeconds(4));
        assertThat(settings.schema()).contains("dbo");
        assertThat(settings.applicationName()).contains("shop");
    }

    @Test
    void an_unknown_parameter_is_reported_with_the_one_that_was_meant() {
        assertThatThrownBy(() -> ConnectionUrl.parse("postgresql", "postgresql://h/d?conection_limit=5"))
                .isInstanceOf(InvalidUrlException.class)
                .hasMessageContaining("`conection_limit`")
                .hasMessageContaining("Did you mean `connection_limit`?");
        assertThatThrownBy(() -> ConnectionUrl.parse("mysql", "mysql://h/d?pgbouncer=true"))
                .isInstanceOf(InvalidUrlException.class)
                .hasMessageContaining("`pgbouncer`")
                .hasMessageContaining("connection_limit");
    }

    @Test
    void a_value_that_does_not_fit_is_reported_with_what_does() {
        assertThatThrownBy(() -> ConnectionUrl.parse("postgresql", "postgresql://h/d?connection_limit=0"))
                .hasMessageContaining("`connection_limit`")
                .hasMessageContaining("a whole number from 1");
        assertThatThrownBy(() -> ConnectionUrl.parse("postgresql", "postgresql://h/d?sslmode=on"))
                .hasMessageContaining("verify_full");
        assertThatThrownBy(() -> ConnectionUrl.parse("postgresql", "postgresql://h/d?schema=a&schema=b"))
                .hasMessageContaining("twice");
    }

    @Test
    void urls_of_databases_that_are_not_known_are_refused() {
        assertThatThrownBy(() -> ConnectionUrl.parse("mongodb", "mongodb://h/d"))
                .isInstanceOf(UnsupportedOptionException.class);
    }

    @Test
    void printing_a_url_tells_no_secret() {
        assertThat(ConnectionUrl.parse(
                                "postgresql", "postgresql://u:" + CANARY + "@h/d?sslpassword=" + CANARY + "&schema=a")
                        .toString())
                .doesNotContain(CANARY);
        assertThat(ConnectionUrl.parse("sqlserver", "sqlserver://h;user=u;password=" + CANARY)
                        .toString())
                .doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u:canary@h:port/d",
                "postgresql://u:canary@h:99999/d",
                "postgresql://u:canary/x@h:5432/d",
                "postgresql://u:x/canary@h:5432/d",
                "postgresql://u:x?canary@h:5432/d",
                "postgresql://u:x?canary=y@h:5432/d",
                "postgresql://u:x#canary@h:5432/d",
                "postgresql://u:canary%zz@h:5432/d",
                "postgresql://u:canary",
                "postgresql://u:x&canary=1?canary",
                "postgresql://u:canary@h/d?sslmode=canary",
                "postgresql://u:canary@h/d?sslpassword=canary%",
                "postgresql://u:canary@h/d?nothing=canary",
                "postgresql://u:canary@h/d?connect_timeout=canary",
                "http://u:canary@h/d",
                "u:canary@h/d"
            })
    void no_fault_of_a_url_tells_its_password(String url) {
        assertSilent(catchThrowable(() -> ConnectionUrl.parse("postgresql", url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlserver://h:canary;password=canary",
                "sqlserver://h;user=u;password=a;canary=b",
                "sqlserver://h;user=u;password=a;canary",
                "sqlserver://h;password={canary",
                "sqlserver://h;password=canary;password=canary",
                "sqlserver://h;password=canary;encrypt=canary"
            })
    void no_fault_of_a_url_of_sql_server_tells_its_password(String url) {
        assertSilent(catchThrowable(() -> ConnectionUrl.parse("sqlserver", url)));
    }

    private static void assertSilent(Throwable thrown) {
        assertThat(thrown).isInstanceOf(InvalidUrlException.class);
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(CANARY);
    }
}
