package dev.tenon.sqlite;

import static dev.tenon.testkit.TestStatements.sql;
import static dev.tenon.testkit.TestStatements.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidUrlException;
import dev.tenon.error.TransactionConflictException;
import dev.tenon.error.TransactionStartTimeoutException;
import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.testkit.TestStatements;
import dev.tenon.transaction.TransactionOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parameters of a url do. */
class ParametersTest {
    private static final TransactionOptions READS =
            TransactionOptions.interactive().asReadOnly();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"connection_limit=3, 2", "connection_limit=2, 1", "mode=rwc, 4"})
    void all_connections_but_the_one_that_writes_read(String parameter, int readers) {
        Database database = open(parameter);
        JdbcSession writer = database.acquire(Fixture.WRITES, within(60_000));
        List<JdbcSession> all = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            all.add(database.acquire(READS, within(60_000)));
        }
        assertThatThrownBy(() -> database.acquire(READS, within(0)))
                .isInstanceOf(TransactionStartTimeoutException.class)
                .hasMessageContaining("in use: " + readers + " of " + readers);
        all.forEach(JdbcSession::giveBack);
        writer.giveBack();
        database.close();
    }

    @Test
    void a_single_connection_reads_and_writes() {
        Database database = open("connection_limit=1");
        JdbcSession only = database.acquire(READS, within(60_000));
        assertThatThrownBy(() -> database.acquire(Fixture.WRITES, within(0)))
                .isInstanceOf(TransactionStartTimeoutException.class)
                .hasMessageContaining("in use: 1 of 1");
        only.giveBack();
        JdbcSession writer = database.acquire(Fixture.WRITES, within(60_000));
        writer.execute(sql("CREATE TABLE t (id INTEGER)"));
        writer.giveBack();
        JdbcSession reader = database.acquire(READS, within(60_000));
        reader.begin(READS);
        assertThat(TestStatements.longs(reader, "SELECT count(*) FROM t")).containsExactly(0L);
        reader.rollback();
        reader.giveBack();
        database.close();
    }

    @Test
    void a_lock_is_waited_for_no_longer_than_socket_timeout() throws SQLException {
        Database database = open("socket_timeout=1");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("a.db"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            TransactionOptions patient = Fixture.WRITES.maxWait(Duration.ofHours(1));
            JdbcSession session = database.acquire(patient, within(3_600_000));
            assertThatThrownBy(() -> session.begin(patient)).isInstanceOf(TransactionConflictException.class);
            session.giveBack();
            statement.execute("ROLLBACK");
        }
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "conection_limit=1, conection_limit, connection_limit",
        "connection_limit=0, connection_limit, from 1",
        "socket_timeout=soon, socket_timeout, seconds",
        "mode=no, mode, 'rwc, rw, memory'",
        "synchronous=off, synchronous, 'normal, full'"
    })
    void a_wrong_parameter_is_named_with_its_cure(String parameter, String name, String cure) {
        assertThatThrownBy(() -> open(parameter))
                .isInstanceOf(InvalidUrlException.class)
                .hasMessageContainingAll("`" + name + "`", cure);
    }

    private Database open(String parameter) {
        return Database.open(
                new SqliteDriver(),
                Fixture.SCHEMA,
                "file:" + directory.resolve("a.db") + "?" + parameter,
                PoolOptions.defaults(),
                StatementListener.NONE);
    }
}
