package dev.tenon.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.AuthenticationException;
import dev.tenon.error.DatabaseUnreachableException;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.Role;
import dev.tenon.testkit.TestCertificate;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is encrypted, whom the client believes, and how a user shows who he is. */
class TlsTest {
    @TempDir
    Path directory;

    private String url;

    @BeforeEach
    void takeDatabase() {
        url = TestServer.get().database();
    }

    @ParameterizedTest
    @CsvSource({
        "sslaccept=accept_invalid_certs, true",
        "sslaccept=strict&sslcert=CERTIFICATE, true",
        "sslcert=CERTIFICATE, true",
        "connect_timeout=5, false"
    })
    void what_is_sent_is_encrypted_as_the_url_says(String parameters, boolean encrypted) throws SQLException {
        assertThat(asked(url + "?" + filled(parameters), "SHOW STATUS LIKE 'Ssl_cipher'", 2)
                        .isEmpty())
                .isNotEqualTo(encrypted);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, sslaccept=strict", "127.0.0.1, sslcert=STRANGER", "localhost, sslcert=CERTIFICATE"})
    void a_server_that_cannot_show_who_it_is_gets_nothing(String host, String parameters) {
        String where = url.replace("127.0.0.1", host) + "?" + filled(parameters);
        assertThatThrownBy(() -> asked(where, "SELECT 1", 1)).isInstanceOf(DatabaseUnreachableException.class);
    }

    @Test
    void a_user_shows_a_certificate() throws SQLException {
        try (Connection root = TestServer.get().connect("mysql");
                Statement statement = root.createStatement()) {
            statement.execute("CREATE OR REPLACE USER certified@'127.0.0.1' REQUIRE X509");
            statement.execute("GRANT ALL ON *.* TO certified@'127.0.0.1'");
        }
        String certified = url.replace("root@", "certified@") + "?sslaccept=accept_invalid_certs";
        String identity = certified + "&sslidentity=" + TestServer.USERS.store() + "&sslpassword=";
        assertThat(asked(identity + TestCertificate.PASSWORD, "SELECT CURRENT_USER()", 1))
                .isEqualTo("certified@127.0.0.1");
        assertThatThrownBy(() -> asked(identity + "wrong", "SELECT 1", 1))
                .isInstanceOf(DatabaseUnreachableException.class)
                .hasMessageNotContaining("wrong");
        assertThatThrownBy(() -> asked(certified, "SELECT 1", 1)).isInstanceOf(AuthenticationException.class);
    }

    private String filled(String parameters) {
        if (parameters.contains("STRANGER")) {
            Path stranger =
                    TestCertificate.make(directory, "stranger", "ip:127.0.0.1").certificate();
            return parameters.replace("STRANGER", stranger.toString());
        }
        return parameters.replace(
                "CERTIFICATE", TestServer.CERTIFICATE.certificate().toString());
    }

    private static String asked(String url, String sql, int column) throws SQLException {
        Driver driver = Driver.serving("mysql");
        try (Connection connection = driver.connect(driver.address(url), Role.WRITER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(column);
        }
    }
}
