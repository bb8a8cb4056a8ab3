package dev.tenon.sqlite;

import static dev.tenon.sqlite.Fixture.READS;
import static dev.tenon.sqlite.Fixture.WRITES;
import static dev.tenon.testkit.TestStatements.asking;
import static dev.tenon.testkit.TestStatements.longs;
import static dev.tenon.testkit.TestStatements.sql;
import static dev.tenon.testkit.TestStatements.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.error.DatabaseTimeoutException;
import dev.tenon.error.FailureKind;
import dev.tenon.error.TransactionConflictException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.schema.ScalarType;
import dev.tenon.transaction.Isolation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.Function;
import org.sqlite.SQLiteException;

/** What SQLite and its driver do by themselves, each beside what Tenon makes of it. */
class DriverFactsTest {
    private static final String ENDLESS =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("test.db");
    }

    @Test
    void the_driver_leaves_foreign_keys_off_and_a_rollback_journal() throws SQLException {
        try (Connection raw = raw()) {
            assertThat(pragma(raw, "foreign_keys")).isEqualTo("0");
            assertThat(pragma(raw, "journal_mode")).isEqualTo("delete");
        }
    }

    @Test
    void every_connection_has_foreign_keys_a_write_ahead_log_and_full_durability() {
        try (Fixture fixture = Fixture.at(file)) {
            for (JdbcSession session : new JdbcSession[] {fixture.writer(), fixture.reader()}) {
                assertThat(longs(session, "PRAGMA foreign_keys")).containsExactly(1L);
                assertThat(longs(session, "PRAGMA synchronous")).containsExactly(2L);
                assertThat(session.query(asking(ScalarType.STRING, "PRAGMA journal_mode"))
                                .get(0)[0])
                        .isEqualTo("wal");
                session.giveBack();
            }
        }
    }

    @Test
    void a_transaction_that_read_before_another_wrote_can_never_write() throws SQLException {
        try (Fixture fixture = Fixture.at(file);
                Connection raw = raw()) {
            execute(raw, "PRAGMA busy_timeout = 5000");
            execute(raw, "BEGIN");
            query(raw, "SELECT count(*) FROM users");
            fixture.run("INSERT INTO users (e_mail) VALUES ('a')");
            assertThatThrownBy(() -> execute(raw, "INSERT INTO users (e_mail) VALUES ('b')"))
                    .hasMessageContaining("SQLITE_BUSY_SNAPSHOT");
            SQLiteException failure = catchThrowableOfType(
                    SQLiteException.class, () -> execute(raw, "INSERT INTO users (e_mail) VALUES ('b')"));
            assertThat(fixture.database
                            .driver()
                            .classify(failure, Fixture.SCHEMA, "User")
                            .kind())
                    .isEqualTo(FailureKind.CONFLICT);
        }
    }

    @Test
    void a_transaction_that_may_write_holds_the_write_lock_from_its_begin() throws SQLException {
        try (Fixture fixture = Fixture.at(file);
                Connection raw = raw()) {
            execute(raw, "PRAGMA busy_timeout = 0");
            JdbcSession session = fixture.writer();
            session.begin(WRITES);
            assertThatThrownBy(() -> execute(raw, "BEGIN IMMEDIATE")).hasMessageContaining("SQLITE_BUSY");
            session.commit();
            execute(raw, "BEGIN IMMEDIATE");
            session.giveBack();
        }
    }

    @Test
    void the_write_lock_is_free_once_a_transaction_has_committed_while_its_connection_waits_for_the_next()
            throws SQLException {
        try (Fixture fixture = Fixture.at(file);
                Connection raw = raw()) {
            execute(raw, "PRAGMA busy_timeout = 0");
            JdbcSession session = fixture.writer();
            for (int turn = 0; turn < 3; turn++) {
                session.begin(WRITES);
                session.execute(sql("INSERT INTO users (e_mail) VALUES (?)", "u" + turn));
                session.commit();
                execute(raw, "BEGIN IMMEDIATE");
                execute(raw, "ROLLBACK");
            }
            session.giveBack();
        }
    }

    @Test
    void a_begin_that_another_process_blocks_past_the_deadline_leaves_a_session_that_works_afterwards()
            throws SQLException {
        try (Fixture fixture = Fixture.at(file);
                Connection raw = raw()) {
            execute(raw, "BEGIN IMMEDIATE");
            JdbcSession session = fixture.database.acquire(WRITES, within(30));
            assertThatThrownBy(() -> session.begin(WRITES))
                    .isInstanceOfSatisfying(
                            TransactionConflictException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.LOCK_WAIT));
            session.rollback();
            execute(raw, "ROLLBACK");
            session.begin(WRITES);
            session.execute(sql("INSERT INTO users (e_mail) VALUES ('a')"));
            session.commit();
            session.giveBack();
            assertThat(fixture.longs("SELECT count(*) FROM users")).containsExactly(1L);
        }
    }

    @Test
    void a_commit_that_was_busy_leaves_the_transaction_open_and_can_be_sent_again() throws SQLException {
        try (Connection reader = raw();
                Connection writer = raw()) {
            execute(writer, "PRAGMA busy_timeout = 0");
            execute(writer, "CREATE TABLE t (x)");
            execute(reader, "BEGIN");
            query(reader, "SELECT count(*) FROM t");
            execute(writer, "BEGIN IMMEDIATE");
            execute(writer, "INSERT INTO t VALUES (1)");
            SQLiteException failure = catchThrowableOfType(SQLiteException.class, () -> execute(writer, "COMMIT"));
            assertThat(new Failures(Fixture.SCHEMA)
                            .classify(failure, null)
                            .kind()
                            .endsTransaction())
                    .isFalse();
            execute(reader, "ROLLBACK");
            execute(writer, "COMMIT");
            assertThat(query(reader, "SELECT count(*) FROM t")).isEqualTo("1");
        }
    }

    @Test
    void a_commit_does_not_wait_for_readers() {
        try (Fixture fixture = Fixture.at(file)) {
            JdbcSession reader = fixture.reader();
            reader.begin(READS);
            assertThat(longs(reader, "SELECT count(*) FROM users")).containsExactly(0L);
            JdbcSession writer = fixture.writer();
            writer.begin(WRITES);
            writer.execute(sql("INSERT INTO users (e_mail) VALUES ('a')"));
            writer.commit();
            assertThat(longs(reader, "SELECT count(*) FROM users")).containsExactly(0L);
            reader.commit();
            assertThat(longs(reader, "SELECT count(*) FROM users")).containsExactly(1L);
            reader.giveBack();
            writer.giveBack();
        }
    }

    @Test
    void the_exact_code_of_a_failure_is_known_to_the_exception_alone_and_there_is_no_sql_state() {
        try (Fixture fixture = Fixture.at(file)) {
            fixture.run("INSERT INTO users (e_mail) VALUES ('a')");
            assertThatThrownBy(() -> fixture.run("INSERT INTO users (e_mail) VALUES ('a')"))
                    .isInstanceOfSatisfying(UniqueConstraintException.class, failure -> {
                        assertThat(((SQLException) failure.getCause()).getErrorCode())
                                .isEqualTo(19);
                        assertThat(((SQLException) failure.getCause()).getSQLState())
                                .isNull();
                        assertThat(failure.vendorCode()).isEqualTo(2067);
                        assertThat(failure.sqlState()).isEmpty();
                    });
        }
    }

    @Test
    void ddl_is_part_of_the_transaction() {
        try (Fixture fixture = Fixture.at(file)) {
            JdbcSession session = fixture.writer();
            session.begin(WRITES);
            session.execute(sql("CREATE TABLE t (x)"));
            session.rollback();
            session.giveBack();
            assertThat(fixture.longs("SELECT count(*) FROM sqlite_schema WHERE name = 't'"))
                    .containsExactly(0L);
        }
    }

    @Test
    void the_drivers_own_time_limit_stops_no_statement() throws SQLException {
        try (Connection raw = raw();
                Statement statement = raw.createStatement()) {
            Function.create(raw, "lasts", new Function() {
                @Override
                protected void xFunc() throws SQLException {
                    long end = System.nanoTime() + Duration.ofMillis(1_200).toNanos();
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                    result(1);
                }
            });
            statement.setQueryTimeout(1);
            try (ResultSet rows = statement.executeQuery("SELECT lasts() UNION ALL SELECT 2")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.next()).as("past the limit, and still running").isTrue();
            }
        }
    }

    @Test
    void a_statement_in_flight_is_stopped_by_cancel_and_the_next_one_is_not() {
        try (Fixture fixture = Fixture.at(file)) {
            JdbcSession session = fixture.reader();
            CompletableFuture<Void> done = new CompletableFuture<>();
            Thread canceller = new Thread(() -> {
                while (!done.isDone()) {
                    session.cancel();
                    Thread.onSpinWait();
                }
            });
            canceller.start();
            assertThatThrownBy(() -> longs(session, ENDLESS))
                    .isInstanceOfSatisfying(
                            DatabaseTimeoutException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.CANCELLED));
            done.complete(null);
            assertThat(canceller).satisfies(DriverFactsTest::join);
            session.cancel();
            assertThat(longs(session, "SELECT 1")).containsExactly(1L);
            session.giveBack();
        }
    }

    @Test
    void a_cancel_that_comes_after_its_statement_stops_nothing() {
        try (Fixture fixture = Fixture.at(file)) {
            JdbcSession session = fixture.writer();
            CompletableFuture<Void> done = new CompletableFuture<>();
            Thread canceller = new Thread(() -> {
                while (!done.isDone()) {
                    session.cancel();
                }
            });
            canceller.start();
            for (int turn = 0; turn < 2000; turn++) {
                try {
                    session.execute(sql("INSERT INTO users (e_mail) VALUES (?)", "u" + turn));
                } catch (DatabaseTimeoutException hit) {
                    assertThat(hit.kind()).isEqualTo(FailureKind.CANCELLED);
                }
                session.begin(WRITES);
                session.savepoint("s" + turn);
                session.release("s" + turn);
                session.commit();
            }
            done.complete(null);
            join(canceller);
            session.giveBack();
        }
    }

    @Test
    void a_write_that_was_cancelled_takes_its_transaction_with_it_and_the_rollback_still_succeeds() {
        try (Fixture fixture = Fixture.at(file)) {
            JdbcSession session = fixture.writer();
            session.begin(WRITES);
            session.execute(sql("INSERT INTO users (e_mail) VALUES ('a')"));
            CompletableFuture<Void> done = new CompletableFuture<>();
            Thread canceller = new Thread(() -> {
                while (!done.isDone()) {
                    session.cancel();
                    Thread.onSpinWait();
                }
            });
            canceller.start();
            assertThatThrownBy(() ->
                            session.execute(sql("INSERT INTO users (e_mail) SELECT (" + ENDLESS + ") FROM users")))
                    .isInstanceOf(DatabaseTimeoutException.class);
            done.complete(null);
            join(canceller);
            session.rollback();
            session.giveBack();
            assertThat(fixture.longs("SELECT count(*) FROM users")).containsExactly(0L);
        }
    }

    @Test
    void the_driver_accepts_isolation_levels_that_sqlite_lacks_and_tenon_refuses_them_before_it_waits()
            throws SQLException {
        try (Connection raw = raw();
                Fixture fixture = Fixture.at(file)) {
            raw.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            JdbcSession taken = fixture.writer();
            for (Isolation isolation : Isolation.values()) {
                if (isolation != Isolation.SERIALIZABLE) {
                    assertThatThrownBy(() -> fixture.database.acquire(WRITES.isolation(isolation), within(60_000)))
                            .isInstanceOf(UnsupportedOptionException.class)
                            .hasMessageContaining(isolation.name());
                }
            }
            taken.begin(WRITES.isolation(Isolation.SERIALIZABLE));
            taken.giveBack();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interruption) {
            throw new AssertionError(interruption);
        }
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static void execute(Connection raw, String sql) throws SQLException {
        try (var statement = raw.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String pragma(Connection raw, String name) throws SQLException {
        return query(raw, "PRAGMA " + name);
    }

    private static String query(Connection raw, String sql) throws SQLException {
        try (var statement = raw.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }
}
