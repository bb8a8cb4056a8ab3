package dev.tenon.mariadb;

import static dev.tenon.mariadb.Fixture.WRITES;
import static dev.tenon.mariadb.Fixture.texts;
import static dev.tenon.testkit.TestStatements.longs;
import static dev.tenon.testkit.TestStatements.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.DatabaseTimeoutException;
import dev.tenon.error.FailureKind;
import dev.tenon.error.ReadOnlyTransactionException;
import dev.tenon.error.TransactionConflictException;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.testkit.TestStatements;
import dev.tenon.transaction.Isolation;
import dev.tenon.transaction.TransactionOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions, locks and cancelling on a real server: the facts that the rest of Tenon is built on. */
class SessionsTest {
    private static final String ENDLESS = "SELECT SLEEP(600)";

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private Fixture fixture;

    @BeforeEach
    void open() {
        fixture = Fixture.heard(event -> said.add(event.sql()));
        fixture.run("INSERT INTO users (id, e_mail) VALUES (1, 'a'), (2, 'b')");
        said.clear();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(value = Isolation.class, names = "SNAPSHOT", mode = EnumSource.Mode.EXCLUDE)
    void a_transaction_has_the_level_that_was_asked_for_and_the_next_one_has_not(Isolation isolation) {
        JdbcSession session = fixture.session();
        session.begin(WRITES.isolation(isolation));
        assertThat(said).as("one round trip").hasSize(1);
        assertThat(level(session)).isEqualTo(isolation);
        session.rollback();
        session.begin(WRITES);
        assertThat(level(session)).isEqualTo(Isolation.REPEATABLE_READ);
        session.rollback();
        session.giveBack();
    }

    @Test
    void a_level_that_there_is_not_is_refused_before_anything_is_waited_for() {
        assertThatThrownBy(() ->
                        fixture.database.acquire(WRITES.isolation(Isolation.SNAPSHOT), TestStatements.within(1000)))
                .isInstanceOf(UnsupportedOptionException.class)
                .hasMessageContaining("SNAPSHOT");
    }

    @Test
    void a_read_only_transaction_refuses_writes_and_the_next_one_does_not() {
        TransactionOptions reads = WRITES.asReadOnly().isolation(Isolation.SERIALIZABLE);
        JdbcSession session = fixture.database.acquire(reads, TestStatements.within(1000));
        session.begin(reads);
        assertThatThrownBy(() -> session.execute(sql("DELETE FROM users")))
                .isInstanceOf(ReadOnlyTransactionException.class);
        session.rollback();
        session.begin(WRITES);
        assertThat(session.execute(sql("DELETE FROM users"))).isEqualTo(2);
        session.rollback();
        session.giveBack();
    }

    @Test
    void a_session_is_strict_and_in_utc_and_counts_the_rows_it_found() {
        JdbcSession session = fixture.session();
        assertThat(texts(session, "SELECT @@sql_mode").get(0).toString())
                .contains("STRICT_ALL_TABLES", "NO_AUTO_VALUE_ON_ZERO", "SIMULTANEOUS_ASSIGNMENT");
        assertThat(texts(session, "SELECT @@time_zone")).containsExactly("+00:00");
        assertThat(longs(session, "SELECT @@group_concat_max_len")).containsExactly(4_294_967_295L);
        assertThat(session.execute(sql("UPDATE users SET age = 0"))).isEqualTo(2);
        session.execute(sql("UPDATE users SET age = id + 10, name = age WHERE id = 1"));
        assertThat(texts(session, "SELECT name FROM users WHERE id = 1")).containsExactly("0");
        session.execute(sql("INSERT INTO users (id, e_mail) VALUES (0, 'zero')"));
        assertThat(longs(session, "SELECT id FROM users WHERE e_mail = 'zero'")).containsExactly(0L);
        session.giveBack();
    }

    @Test
    void a_deadlock_takes_the_whole_transaction_with_it() {
        JdbcSession one = begun();
        JdbcSession two = begun();
        one.execute(sql("INSERT INTO users (e_mail) VALUES ('one')"));
        one.savepoint("s1");
        one.execute(sql("UPDATE users SET age = 5 WHERE id = 1"));
        two.execute(sql("INSERT INTO users (e_mail) VALUES ('two')"));
        two.savepoint("s1");
        two.execute(sql("UPDATE users SET age = 6 WHERE id = 2"));
        CompletableFuture<Void> waits =
                CompletableFuture.runAsync(() -> one.execute(sql("UPDATE users SET age = 5 WHERE id = 2")));
        DatabaseException failure = null;
        try {
            two.execute(sql("UPDATE users SET age = 6 WHERE id = 1"));
        } catch (DatabaseException victim) {
            failure = victim;
        }
        JdbcSession loser = failure == null ? one : two;
        JdbcSession winner = failure == null ? two : one;
        if (failure == null) {
            failure = failureOf(waits);
        } else {
            waits.join();
        }
        assertThat(failure).isInstanceOf(TransactionConflictException.class);
        assertThat(failure.kind()).isEqualTo(FailureKind.CONFLICT);
        assertThat(failure.vendorCode()).isEqualTo(1213);
        assertThatThrownBy(() -> loser.rollbackTo("s1")).hasStackTraceContaining("SAVEPOINT s1 does not exist");
        loser.giveBack();
        winner.commit();
        winner.giveBack();
        assertThat(fixture.longs("SELECT COUNT(*) FROM users WHERE e_mail IN ('one', 'two')"))
                .containsExactly(1L);
    }

    @Test
    void a_lock_that_is_waited_for_too_long_undoes_the_statement_alone() {
        JdbcSession holder = begun();
        holder.execute(sql("UPDATE users SET age = 5 WHERE id = 1"));
        JdbcSession session = fixture.session();
        session.execute(sql("SET SESSION innodb_lock_wait_timeout = 0"));
        session.begin(WRITES);
        session.execute(sql("UPDATE users SET age = 7 WHERE id = 2"));
        assertThatThrownBy(() -> session.execute(sql("UPDATE users SET age = 7 WHERE id = 1")))
                .isInstanceOfSatisfying(TransactionConflictException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(FailureKind.LOCK_WAIT);
                    assertThat(failure.vendorCode()).isEqualTo(1205);
                    assertThat(failure.sqlState()).contains("HY000");
                });
        session.commit();
        session.discard();
        holder.giveBack();
        assertThat(fixture.longs("SELECT age FROM users ORDER BY id")).containsExactly(0L, 7L);
    }

    @Test
    void a_stale_snapshot_takes_the_whole_transaction_with_it() {
        JdbcSession session = fixture.session();
        session.execute(sql("SET SESSION innodb_snapshot_isolation = ON"));
        session.begin(WRITES);
        assertThat(longs(session, "SELECT age FROM users ORDER BY id")).containsExactly(0L, 0L);
        session.execute(sql("UPDATE users SET age = 7 WHERE id = 2"));
        fixture.run("UPDATE users SET age = 5 WHERE id = 1");
        assertThatThrownBy(() -> session.execute(sql("UPDATE users SET age = age + 1 WHERE id = 1")))
                .isInstanceOfSatisfying(TransactionConflictException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(FailureKind.CONFLICT);
                    assertThat(failure.vendorCode()).isEqualTo(1020);
                });
        session.commit();
        session.discard();
        assertThat(fixture.longs("SELECT age FROM users ORDER BY id")).containsExactly(5L, 0L);
    }

    @Test
    void ddl_commits_what_was_before_it() {
        JdbcSession session = begun();
        session.execute(sql("UPDATE users SET age = 7 WHERE id = 2"));
        session.execute(sql("CREATE TABLE more (x INT)"));
        session.rollback();
        session.giveBack();
        assertThat(fixture.longs("SELECT age FROM users WHERE id = 2")).containsExactly(7L);
    }

    @Test
    void a_statement_in_flight_is_stopped_by_cancel_and_the_next_one_is_not() {
        JdbcSession session = fixture.session();
        CompletableFuture<Void> done = new CompletableFuture<>();
        CompletableFuture<Void> canceller = CompletableFuture.runAsync(() -> {
            while (!done.isDone()) {
                session.cancel();
                Thread.onSpinWait();
            }
        });
        assertThatThrownBy(() -> session.execute(sql("UPDATE users SET age = (" + ENDLESS + ")")))
                .isInstanceOfSatisfying(
                        DatabaseTimeoutException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(FailureKind.CANCELLED));
        done.complete(null);
        canceller.join();
        session.cancel();
        assertThat(longs(session, "SELECT 1")).containsExactly(1L);
        session.giveBack();
    }

    @Test
    void savepoints_keep_what_was_before_them() {
        JdbcSession session = begun();
        session.execute(sql("UPDATE users SET age = 1 WHERE id = 1"));
        session.savepoint("s1");
        session.execute(sql("UPDATE users SET age = 2 WHERE id = 2"));
        session.rollbackTo("s1");
        session.commit();
        session.giveBack();
        assertThat(fixture.longs("SELECT age FROM users ORDER BY id")).containsExactly(1L, 0L);
    }

    @Test
    void a_transaction_that_is_left_open_is_rolled_back_with_the_session() {
        JdbcSession session = begun();
        session.execute(sql("DELETE FROM users"));
        session.giveBack();
        assertThat(fixture.longs("SELECT COUNT(*) FROM users")).containsExactly(2L);
    }

    private JdbcSession begun() {
        JdbcSession session = fixture.session();
        session.begin(WRITES);
        return session;
    }

    private static DatabaseException failureOf(CompletableFuture<Void> future) {
        try {
            future.join();
            throw new AssertionError("nothing failed");
        } catch (CompletionException failure) {
            return (DatabaseException) failure.getCause();
        }
    }

    /** The level of the transaction that a session is in, by what it sees of another's change and lets happen. */
    private Isolation level(JdbcSession session) {
        String read = "SELECT age FROM users WHERE id = 1";
        long before = longs(session, read).get(0);
        JdbcSession other = fixture.session();
        other.execute(sql("SET SESSION innodb_lock_wait_timeout = 0"));
        other.begin(WRITES);
        try {
            other.execute(sql("UPDATE users SET age = age + 1 WHERE id = 1"));
            if (longs(session, read).get(0) != before) {
                return Isolation.READ_UNCOMMITTED;
            }
            other.commit();
            return longs(session, read).get(0) == before ? Isolation.REPEATABLE_READ : Isolation.READ_COMMITTED;
        } catch (TransactionConflictException held) {
            return Isolation.SERIALIZABLE;
        } finally {
            other.discard();
        }
    }
}
