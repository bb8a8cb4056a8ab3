package dev.tenon.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.DatabaseUnreachableException;
import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.transaction.TransactionOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parameters do, as the server sees it. */
class ParametersTest {
    @ParameterizedTest
    @CsvSource({"statement_cache_size=100, 1", "statement_cache_size=0, 11", "connect_timeout=5, 1"})
    void a_statement_is_prepared_once_while_there_is_room_for_it(String parameter, long times) {
        Database database = open(TestServer.get().database() + "?" + parameter);
        JdbcSession session = database.acquireAlone(TransactionOptions.interactive());
        long before = prepared(session);
        for (int turn = 0; turn < 10; turn++) {
            Fixture.texts(session, "SELECT 'once'");
        }
        assertThat(prepared(session) - before).isEqualTo(times);
        session.giveBack();
        database.close();
    }

    @Test
    void a_socket_that_is_not_there_is_told() {
        String url = TestServer.get().database() + "?socket=/no/such.sock";
        assertThatThrownBy(() -> open(url)).isInstanceOf(DatabaseUnreachableException.class);
    }

    /** With what asks for it, if that is prepared anew. */
    private static long prepared(JdbcSession session) {
        return Long.parseLong(Fixture.texts(
                        session,
                        "SELECT variable_value FROM information_schema.session_status WHERE variable_name = 'COM_STMT_PREPARE'")
                .get(0)
                .toString());
    }

    private static Database open(String url) {
        return Database.open(
                Driver.serving("mysql"), Fixture.SCHEMA, url, PoolOptions.defaults(), StatementListener.NONE);
    }
}
