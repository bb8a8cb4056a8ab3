package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.ConnectionLostException;
import dev.tenon.error.DatabaseUnreachableException;
import dev.tenon.error.InvalidUrlException;
import dev.tenon.error.PoolTimeoutException;
import dev.tenon.error.TransactionStartTimeoutException;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parameters of a server's url do, and that the options of a client go before them. */
public abstract class ConnectionsSuite extends DatabaseSuite {
    private static final PoolOptions AS_THE_URL_SAYS = PoolOptions.defaults();

    /** For subclasses. */
    protected ConnectionsSuite() {}

    @Override
    protected abstract ServerDatabases databases();

    @Test
    void no_more_connections_are_opened_than_the_limit() {
        try (Opened opened = at("connection_limit=1", AS_THE_URL_SAYS)) {
            JdbcSession session = opened.writer();
            assertThatThrownBy(() -> opened.database().acquire(Opened.WRITES, TestStatements.within(1)))
                    .isInstanceOf(TransactionStartTimeoutException.class)
                    .hasMessageContaining("in use: 1 of 1");
            session.giveBack();
        }
    }

    @Test
    void the_options_of_the_client_go_before_the_url() {
        try (Opened opened = at("connection_limit=1", AS_THE_URL_SAYS.connections(2))) {
            List<JdbcSession> both = List.of(opened.writer(), opened.writer());
            assertThatThrownBy(() -> opened.database().acquire(Opened.WRITES, TestStatements.within(1)))
                    .hasMessageContaining("in use: 2 of 2");
            both.forEach(JdbcSession::giveBack);
        }
        PoolOptions brief = AS_THE_URL_SAYS.poolTimeout(Duration.ofSeconds(1));
        try (Opened opened = at("connection_limit=1&pool_timeout=0", brief)) {
            JdbcSession only = opened.writer();
            assertThatThrownBy(() -> opened.database().acquireAlone(Opened.READS))
                    .isInstanceOf(PoolTimeoutException.class);
            only.giveBack();
        }
    }

    @Test
    void who_waits_longer_than_the_pool_gives_is_told_how_to_mend_it() {
        try (Opened opened = at("connection_limit=1&pool_timeout=1", AS_THE_URL_SAYS)) {
            JdbcSession session = opened.writer();
            assertThatThrownBy(() -> opened.database().acquireAlone(Opened.WRITES))
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageStartingWith("P2024")
                    .hasMessageContainingAll("pool_timeout = 1000 ms", "raise connection_limit");
            assertThatThrownBy(opened::writer).isInstanceOf(PoolTimeoutException.class);
            session.giveBack();
        }
    }

    @Test
    void who_waits_longer_than_a_transaction_would_is_told_what_set_the_limit() {
        try (Opened opened = at("connection_limit=1", AS_THE_URL_SAYS)) {
            JdbcSession session = opened.writer();
            assertThatThrownBy(() -> opened.database().acquireAlone(Opened.WRITES.maxWait(Duration.ofMillis(1))))
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageStartingWith("P2024")
                    .hasMessageContainingAll("maxWait = 1 ms", "a longer maxWait")
                    .hasMessageNotContaining("pool_timeout =");
            session.giveBack();
        }
    }

    @Test
    void a_wait_without_a_limit_ends_when_a_connection_is_free() throws Exception {
        try (Opened opened = at("connection_limit=1&pool_timeout=0", AS_THE_URL_SAYS)) {
            JdbcSession session = opened.writer();
            CountDownLatch started = new CountDownLatch(1);
            FutureTask<JdbcSession> waiting = new FutureTask<>(() -> {
                started.countDown();
                return opened.database().acquireAlone(Opened.WRITES);
            });
            new Thread(waiting).start();
            started.await();
            session.giveBack();
            waiting.get().giveBack();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "max_connection_lifetime=1, false",
        "max_idle_connection_lifetime=1, false",
        "max_connection_lifetime=0, true"
    })
    void a_connection_that_is_too_old_or_was_idle_too_long_is_replaced(String parameter, boolean same) {
        try (Opened opened = at(parameter, AS_THE_URL_SAYS)) {
            JdbcSession session = opened.writer();
            JdbcSession clock = opened.writer();
            long number = number(session);
            session.giveBack();
            TestStatements.longs(clock, databases().sleep(1.1));
            JdbcSession next = opened.writer();
            assertThat(number(next) == number).isEqualTo(same);
            next.giveBack();
            clock.giveBack();
        }
    }

    @Test
    void an_answer_is_waited_for_no_longer_than_the_socket_may_be_silent() {
        try (Opened opened = at("socket_timeout=1", AS_THE_URL_SAYS)) {
            JdbcSession session = opened.writer();
            assertThatThrownBy(() -> TestStatements.longs(session, databases().sleep(60)))
                    .isInstanceOf(ConnectionLostException.class);
            session.discard();
            opened.writer().giveBack();
        }
    }

    @Test
    void a_server_that_does_not_answer_is_waited_for_no_longer_than_connect_timeout() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = elsewhere("127.0.0.1:" + mute.getLocalPort(), "connect_timeout=1");
            assertThatThrownBy(() -> Opened.at(databases().provider(), url, SessionsSuite.MODELS, AS_THE_URL_SAYS))
                    .isInstanceOf(DatabaseUnreachableException.class);
        }
    }

    @Test
    void a_server_that_is_gone_is_told_at_once_and_found_again() {
        try (Opened opened = at("connection_limit=1", AS_THE_URL_SAYS)) {
            JdbcSession session = opened.writer();
            database().run(databases().end(number(session)));
            assertThatThrownBy(() -> number(session)).isInstanceOf(ConnectionLostException.class);
            session.discard();
            opened.writer().giveBack();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "conection_limit=1, conection_limit, connection_limit",
        "connection_limit=0, connection_limit, from 1",
        "pool_timeout=soon, pool_timeout, seconds",
        "connect_timeout=-1, connect_timeout, seconds",
        "statement_cache_size=x, statement_cache_size, from 0",
        "sslaccept=maybe, sslaccept, accept_invalid_certs",
        "max_connection_lifetime=, max_connection_lifetime, seconds"
    })
    void a_wrong_parameter_is_named_with_its_cure(String parameter, String name, String cure) {
        assertThatThrownBy(() -> at(parameter, AS_THE_URL_SAYS))
                .isInstanceOf(InvalidUrlException.class)
                .hasMessageStartingWith("P1013")
                .hasMessageContainingAll("`" + name + "`", cure);
    }

    private Opened at(String parameters, PoolOptions options) {
        String url = database().url();
        return Opened.at(
                databases().provider(),
                url + (url.contains("?") ? "&" : "?") + parameters,
                SessionsSuite.MODELS,
                options);
    }

    /** The test's url with another host and port, and these parameters alone. */
    private String elsewhere(String host, String parameters) {
        return database().url().replaceFirst("@[^/]+", "@" + host).replaceFirst("\\?.*", "") + "?" + parameters;
    }

    private long number(JdbcSession session) {
        return TestStatements.longs(session, databases().number()).get(0);
    }
}
