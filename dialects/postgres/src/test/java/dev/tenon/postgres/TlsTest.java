package dev.tenon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.AuthenticationException;
import dev.tenon.error.DatabaseUnreachableException;
import dev.tenon.testkit.TestCertificate;
import dev.tenon.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is encrypted, whom the client believes, and how a user shows who he is. */
class TlsTest {
    @TempDir
    Path directory;

    @BeforeAll
    static void makeUsers() {
        Server server = new Server();
        try (TestDatabase any = server.open(Path.of("."))) {
            server.user(any, "holder", "a%b");
            server.user(any, "certified", "unused");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sslmode=disable, false",
        "sslmode=prefer, true",
        "sslmode=require, true",
        "sslaccept=accept_invalid_certs, true",
        "sslmode=require&sslcert=CERTIFICATE&sslaccept=strict, true",
        "sslmode=verify-ca&sslcert=CERTIFICATE, true",
        "sslmode=verify-full&sslcert=CERTIFICATE, true"
    })
    void what_is_sent_is_encrypted_as_the_url_says(String parameters, String encrypted) {
        try (Asked asked = new Asked(Asked.url("postgres", filled(parameters)))) {
            assertThat(asked.text("SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()"))
                    .isEqualTo(encrypted);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, sslmode=require&sslaccept=strict",
        "127.0.0.1, sslmode=verify-full&sslcert=STRANGER",
        "127.0.0.1, sslmode=verify-ca&sslcert=STRANGER",
        "localhost, sslmode=verify-full&sslcert=CERTIFICATE"
    })
    void a_server_that_cannot_show_who_it_is_gets_nothing(String host, String parameters) {
        String url = Asked.url("postgres", filled(parameters)).replace("127.0.0.1", host);
        assertThatThrownBy(() -> new Asked(url)).isInstanceOf(DatabaseUnreachableException.class);
    }

    @Test
    void a_user_shows_a_certificate() {
        String identity = "sslmode=require&sslidentity=" + StartedServer.USERS.store() + "&sslpassword=";
        try (Asked asked = new Asked(Asked.url("certified", identity + TestCertificate.PASSWORD))) {
            assertThat(asked.text("SELECT current_user::text")).isEqualTo("certified");
        }
        assertThatThrownBy(() -> new Asked(Asked.url("certified", identity + "wrong")))
                .isInstanceOf(DatabaseUnreachableException.class)
                .hasMessageNotContaining("wrong");
        assertThatThrownBy(() -> new Asked(Asked.url("certified", "sslmode=require")))
                .isInstanceOf(AuthenticationException.class);
    }

    @ParameterizedTest
    @CsvSource({"channel_binding=require", "channel_binding=prefer", "channel_binding=disable"})
    void a_password_is_tied_to_the_encrypted_connection(String parameter) {
        try (Asked asked = new Asked(Asked.url("holder:a%25b", parameter + "&sslmode=require"))) {
            assertThat(asked.text("SELECT current_user::text")).isEqualTo("holder");
        }
    }

    @Test
    void what_is_not_encrypted_cannot_be_tied_to() {
        assertThatThrownBy(() -> new Asked(Asked.url("holder:a%25b", "channel_binding=require&sslmode=disable")))
                .isInstanceOf(DatabaseUnreachableException.class);
    }

    private String filled(String parameters) {
        if (parameters.contains("STRANGER")) {
            Path stranger =
                    TestCertificate.make(directory, "stranger", "ip:127.0.0.1").certificate();
            return parameters.replace("STRANGER", stranger.toString());
        }
        return parameters.replace(
                "CERTIFICATE", StartedServer.SERVERS.certificate().toString());
    }
}
