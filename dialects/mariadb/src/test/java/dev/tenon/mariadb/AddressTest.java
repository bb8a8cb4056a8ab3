package dev.tenon.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidUrlException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.export.HaMode;

/** What of a url the driver is told. */
class AddressTest {
    private static Configuration of(String rest) {
        return Address.configuration(Address.parse("mysql://" + rest));
    }

    private static List<String> hosts(Configuration configuration) {
        return configuration.addresses().stream()
                .map(address -> address.host + ":" + address.port)
                .toList();
    }

    @Test
    void user_password_host_and_database_are_decoded() {
        Configuration configuration = of("a%40b:p%2Fw%3A@db.example:3307/my%20app");
        assertThat(configuration.user()).isEqualTo("a@b");
        assertThat(configuration.password()).isEqualTo("p/w:");
        assertThat(configuration.database()).isEqualTo("my app");
        assertThat(hosts(configuration)).containsExactly("db.example:3307");
    }

    @Test
    void without_a_port_it_is_the_usual_one() {
        assertThat(hosts(of("u@db.example/app"))).containsExactly("db.example:3306");
    }

    @Test
    void several_hosts_are_tried_in_turn() {
        Configuration configuration = of("u@one:1,two:2/app");
        assertThat(hosts(configuration)).containsExactly("one:1", "two:2");
        assertThat(configuration.haMode()).isEqualTo(HaMode.SEQUENTIAL);
    }

    @Test
    void times_are_in_seconds_and_a_connection_has_five_unless_said() {
        assertThat(of("u@h/app").connectTimeout()).isEqualTo(5_000);
        assertThat(of("u@h/app").socketTimeout()).isZero();
        Configuration told = of("u@h/app?connect_timeout=7&socket_timeout=9");
        assertThat(told.connectTimeout()).isEqualTo(7_000);
        assertThat(told.socketTimeout()).isEqualTo(9_000);
    }

    @Test
    void a_time_longer_than_the_driver_counts_is_its_longest() {
        assertThat(of("u@h/app?socket_timeout=99999999").socketTimeout()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void a_local_socket_is_taken_in_place_of_the_host() {
        assertThat(of("u@localhost/app?socket=/run/mysqld.sock").localSocket()).isEqualTo("/run/mysqld.sock");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost/app, DISABLE",
        "127.0.0.1/app, DISABLE",
        "db.example/app, ALLOW",
        "localhost/app?sslaccept=accept_invalid_certs, TRUST",
        "localhost/app?sslaccept=strict, VERIFY_FULL",
        "localhost/app?sslcert=/ca.pem, VERIFY_FULL",
        "localhost/app?sslcert=/ca.pem&sslaccept=accept_invalid_certs, TRUST",
        "localhost/app?sslidentity=/me.p12&sslpassword=s, TRUST"
    })
    void what_is_said_of_certificates_encrypts(String url, String mode) {
        assertThat(of("u@" + url).sslMode()).hasToString(mode);
    }

    @Test
    void files_of_certificates_are_passed_on() {
        Configuration configuration = of("u@h/app?sslcert=/ca.pem&sslidentity=/me.p12&sslpassword=se%26cret");
        assertThat(configuration.serverSslCert()).isEqualTo("/ca.pem");
        assertThat(configuration.keyStore()).isEqualTo("/me.p12");
        assertThat(configuration.keyStorePassword()).isEqualTo("se&cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connection_limit=3",
                "pool_timeout=4",
                "statement_cache_size=0",
                "max_connection_lifetime=5",
                "max_idle_connection_lifetime=6"
            })
    void what_is_meant_for_the_pool_is_understood_and_not_the_drivers(String parameter) {
        assertThat(of("u@h/app?" + parameter).toString())
                .isEqualTo(of("u@h/app").toString());
    }

    @Test
    void nothing_of_the_url_reaches_the_driver_that_is_not_listed() {
        assertThatThrownBy(() -> of("u@h/app?allowMultiQueries=true")).isInstanceOf(InvalidUrlException.class);
        Configuration configuration = of("u@h/app");
        assertThat(configuration.allowMultiQueries()).isFalse();
        assertThat(configuration.allowLocalInfile()).isFalse();
        assertThat(configuration.useServerPrepStmts()).isTrue();
        assertThat(configuration.useAffectedRows()).isFalse();
    }

    @Test
    void a_url_without_a_database_is_refused_with_the_cure() {
        assertThatThrownBy(() -> of("u:secret@h:3306"))
                .isInstanceOf(InvalidUrlException.class)
                .hasMessageContaining("names no database")
                .hasMessageNotContaining("secret");
    }
}
