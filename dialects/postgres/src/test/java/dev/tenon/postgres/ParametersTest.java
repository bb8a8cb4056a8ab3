package dev.tenon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.DatabaseUnreachableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parameters do that PostgreSQL alone has, as the server sees it. */
class ParametersTest {
    @ParameterizedTest
    @CsvSource({
        "schema=My%20Schema, search_path, '\"My Schema\"'",
        "application_name=shop, application_name, shop",
        "sslmode=disable, application_name, tenon",
        "options=-c%20statement_timeout%3D1234, statement_timeout, 1234ms",
        "options=-c%20search_path%3Done, search_path, one",
        "target_session_attrs=read-write, application_name, tenon",
        "target_session_attrs=primary, application_name, tenon",
        "target_session_attrs=any, application_name, tenon",
        "target_session_attrs=prefer-standby, application_name, tenon",
        "host=127.0.0.1, application_name, tenon"
    })
    void the_server_shows_what_was_asked_for(String parameter, String setting, String value) {
        try (Asked asked = new Asked(Asked.url("postgres", parameter))) {
            assertThat(asked.text("SHOW " + setting)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"standby", "read-only"})
    void a_server_that_is_not_what_was_wanted_is_not_used(String wanted) {
        assertThatThrownBy(() -> new Asked(Asked.url("postgres", "target_session_attrs=" + wanted)))
                .isInstanceOf(DatabaseUnreachableException.class);
    }

    @ParameterizedTest
    @CsvSource({"statement_cache_size=100, 1", "statement_cache_size=0, 0", "pgbouncer=true, 0", "pgbouncer=false, 1"})
    void statements_are_prepared_on_the_server_unless_a_pool_stands_between(String parameter, String kept) {
        try (Asked asked = new Asked(Asked.url("postgres", parameter))) {
            String once = "SELECT 'once'";
            for (int turn = 0; turn < 10; turn++) {
                assertThat(asked.text(once)).isEqualTo("once");
            }
            assertThat(asked.text(
                            "SELECT count(*)::text FROM pg_prepared_statements WHERE statement = 'SELECT ''once'''"))
                    .isEqualTo(kept);
        }
    }

    @Test
    void no_more_statements_are_kept_than_the_cache_has_room_for() {
        try (Asked asked = new Asked(Asked.url("postgres", "statement_cache_size=2"))) {
            for (int text = 0; text < 5; text++) {
                for (int turn = 0; turn < 10; turn++) {
                    asked.text("SELECT 'text " + text + "'");
                }
            }
            assertThat(asked.text("SELECT count(*)::text FROM pg_prepared_statements WHERE statement LIKE '%text%'"))
                    .isLessThanOrEqualTo("2");
        }
    }
}
