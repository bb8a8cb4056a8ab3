package dev.tenon.sqlite;

import static dev.tenon.sqlite.Fixture.READS;
import static dev.tenon.sqlite.Fixture.WRITES;
import static dev.tenon.testkit.TestStatements.asking;
import static dev.tenon.testkit.TestStatements.longs;
import static dev.tenon.testkit.TestStatements.sql;
import static dev.tenon.testkit.TestStatements.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.ClientClosedException;
import dev.tenon.error.ConnectionLostException;
import dev.tenon.error.TransactionStartTimeoutException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementEvent;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.schema.ScalarType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    @TempDir
    Path directory;

    private final List<StatementEvent> events = new ArrayList<>();
    private Fixture fixture;

    @BeforeEach
    void open() {
        PoolOptions small = PoolOptions.defaults().readers(2).statements(3);
        fixture = Fixture.at("file:" + directory.resolve("test.db"), small, events::add);
        events.clear();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_second_writer_waits_and_is_told_the_figures_when_its_time_is_over() {
        JdbcSession first = fixture.writer();
        assertThatThrownBy(() -> fixture.database.acquire(WRITES, within(20)))
                .isInstanceOf(TransactionStartTimeoutException.class)
                .hasMessageContaining("in use: 1 of 1")
                .hasMessageContaining("20 ms");
        first.giveBack();
        fixture.writer().giveBack();
    }

    @Test
    void readers_do_not_wait_for_the_writer_and_see_nothing_of_it_before_its_commit() {
        JdbcSession writer = fixture.writer();
        writer.begin(WRITES);
        writer.execute(sql("INSERT INTO users (e_mail) VALUES ('a')"));
        assertThat(fixture.longs("SELECT count(*) FROM users")).containsExactly(0L);
        writer.commit();
        writer.giveBack();
        assertThat(fixture.longs("SELECT count(*) FROM users")).containsExactly(1L);
    }

    @Test
    void an_interrupted_wait_leaves_the_interrupt_and_no_leak() throws Exception {
        JdbcSession first = fixture.writer();
        FutureTask<Boolean> waiting = new FutureTask<>(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> fixture.database.acquire(WRITES, within(60_000)))
                    .isInstanceOf(TransactionStartTimeoutException.class);
            return Thread.currentThread().isInterrupted();
        });
        new Thread(waiting).start();
        assertThat(waiting.get()).isTrue();
        first.giveBack();
        fixture.writer().giveBack();
    }

    @Test
    void closing_turns_away_those_who_wait_and_those_who_come_and_lets_work_end() throws Exception {
        JdbcSession working = fixture.writer();
        working.begin(WRITES);
        CountDownLatch started = new CountDownLatch(1);
        FutureTask<JdbcSession> waiting = new FutureTask<>(() -> {
            started.countDown();
            return fixture.database.acquire(WRITES, within(60_000));
        });
        new Thread(waiting).start();
        started.await();
        fixture.close();
        assertThatThrownBy(waiting::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(ClientClosedException.class);
        assertThatThrownBy(() -> fixture.reader()).isInstanceOf(ClientClosedException.class);
        working.execute(sql("INSERT INTO users (e_mail) VALUES ('a')"));
        working.commit();
        working.giveBack();
    }

    @Test
    void a_session_that_was_given_back_reaches_no_connection_any_more() {
        JdbcSession session = fixture.writer();
        session.giveBack();
        assertThatThrownBy(() -> session.execute(sql("DELETE FROM users"))).isInstanceOf(IllegalStateException.class);
        session.cancel();
        session.giveBack();
        session.discard();
        JdbcSession next = fixture.writer();
        assertThatThrownBy(() -> fixture.database.acquire(WRITES, within(1)))
                .isInstanceOf(TransactionStartTimeoutException.class);
        next.giveBack();
    }

    @Test
    void a_transaction_that_was_left_open_is_rolled_back_before_its_connection_is_used_again() {
        JdbcSession session = fixture.writer();
        session.begin(WRITES);
        session.execute(sql("INSERT INTO users (e_mail) VALUES ('a')"));
        session.giveBack();
        JdbcSession next = fixture.writer();
        next.begin(WRITES);
        assertThat(longs(next, "SELECT count(*) FROM users")).containsExactly(0L);
        next.giveBack();
    }

    @Test
    void a_discarded_connection_takes_its_transaction_with_it_and_is_replaced() {
        JdbcSession session = fixture.writer();
        session.begin(WRITES);
        session.execute(sql("INSERT INTO users (e_mail) VALUES ('a')"));
        session.discard();
        assertThatThrownBy(() -> session.execute(sql("DELETE FROM users"))).isInstanceOf(ConnectionLostException.class);
        assertThat(fixture.run("INSERT INTO users (e_mail) VALUES ('a')")).isEqualTo(1);
    }

    @Test
    void a_connection_that_is_discarded_while_it_works_fails_there_as_lost_and_is_replaced() throws Exception {
        CompletableFuture<JdbcSession> lent = new CompletableFuture<>();
        FutureTask<Object> endless = new FutureTask<>(() -> {
            JdbcSession session = fixture.reader();
            lent.complete(session);
            return longs(
                    session, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
        });
        new Thread(endless).start();
        JdbcSession session = lent.get();
        while (!endless.isDone()) {
            session.discard();
            Thread.onSpinWait();
        }
        assertThatThrownBy(endless::get).cause().isInstanceOf(ConnectionLostException.class);
        JdbcSession one = fixture.reader();
        JdbcSession two = fixture.reader();
        assertThatThrownBy(() -> fixture.database.acquire(READS, within(1)))
                .isInstanceOf(TransactionStartTimeoutException.class);
        one.giveBack();
        two.giveBack();
    }

    @Test
    void a_database_in_memory_outlives_a_discarded_session_without_its_transaction() {
        try (Fixture memory = Fixture.at(":memory:", PoolOptions.defaults(), StatementListener.NONE)) {
            memory.run("INSERT INTO users (e_mail) VALUES ('kept')");
            JdbcSession session = memory.writer();
            session.begin(WRITES);
            session.execute(sql("INSERT INTO users (e_mail) VALUES ('lost')"));
            session.discard();
            assertThat(memory.longs("SELECT count(*) FROM users")).containsExactly(1L);
        }
    }

    @Test
    void a_savepoint_keeps_or_undoes_its_part() {
        JdbcSession session = fixture.writer();
        session.begin(WRITES);
        session.execute(sql("INSERT INTO users (e_mail) VALUES ('a')"));
        session.savepoint("one");
        session.execute(sql("INSERT INTO users (e_mail) VALUES ('b')"));
        assertThatThrownBy(() -> session.execute(sql("INSERT INTO users (e_mail) VALUES ('b')")))
                .isInstanceOf(UniqueConstraintException.class);
        session.rollbackTo("one");
        session.savepoint("two");
        session.execute(sql("INSERT INTO users (e_mail) VALUES ('c')"));
        session.release("two");
        session.commit();
        session.giveBack();
        assertThat(fixture.longs("SELECT count(*) FROM users WHERE e_mail IN ('a', 'c')"))
                .containsExactly(2L);
        assertThat(fixture.longs("SELECT count(*) FROM users")).containsExactly(2L);
        assertThatThrownBy(() -> fixture.writer().savepoint("x\"; DROP TABLE users; --"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_statement_is_one_event_without_its_parameters() {
        JdbcSession session = fixture.database.acquire(WRITES.label("sign up"), within(60_000));
        session.begin(WRITES);
        session.execute(sql("INSERT INTO users (e_mail) VALUES (?)", "secret"));
        assertThatThrownBy(() -> session.execute(sql("INSERT INTO users (e_mail) VALUES (?)", "secret")))
                .isInstanceOf(UniqueConstraintException.class);
        session.query(asking(ScalarType.INT, "SELECT id FROM users"));
        session.rollback();
        session.giveBack();
        assertThat(events)
                .extracting(StatementEvent::sql)
                .containsExactly(
                        "BEGIN IMMEDIATE",
                        "INSERT INTO users (e_mail) VALUES (?)",
                        "INSERT INTO users (e_mail) VALUES (?)",
                        "SELECT id FROM users",
                        "ROLLBACK");
        assertThat(events).extracting(StatementEvent::rows).containsExactly(0L, 1L, 0L, 1L, 0L);
        assertThat(events).extracting(StatementEvent::label).containsOnly("sign up");
        assertThat(events.get(2).failure()).isInstanceOf(UniqueConstraintException.class);
        assertThat(events.toString()).doesNotContain("secret");
    }

    @Test
    void parameters_are_told_to_a_listener_that_wants_them_and_to_no_other() {
        List<StatementEvent> told = new ArrayList<>();
        List<StatementEvent> others = new ArrayList<>();
        StatementListener wants = new StatementListener() {
            @Override
            public void statement(StatementEvent event) {
                told.add(event);
                throw new IllegalStateException("A listener's own fault harms nobody.");
            }

            @Override
            public boolean wantsParameters() {
                return true;
            }
        };
        StatementListener both = ((StatementListener) others::add).and(wants);
        try (Fixture memory = Fixture.at(":memory:", PoolOptions.defaults(), both)) {
            memory.run("INSERT INTO users (e_mail) VALUES (?)", "secret");
        }
        assertThat(told.toString()).contains("secret");
        assertThat(others.toString()).doesNotContain("secret");
        assertThat(others).hasSameSizeAs(told);
    }

    @Test
    void more_statements_than_are_kept_can_be_sent_again_and_again() {
        JdbcSession session = fixture.reader();
        for (int turn = 0; turn < 3; turn++) {
            for (long number = 0; number < 10; number++) {
                assertThat(longs(session, "SELECT " + number)).containsExactly(number);
            }
        }
        session.giveBack();
    }

    @Test
    void a_kept_statement_follows_a_change_of_its_table() {
        JdbcSession session = fixture.writer();
        assertThat(longs(session, "SELECT count(*) FROM users")).containsExactly(0L);
        session.execute(sql("ALTER TABLE users ADD COLUMN extra TEXT"));
        assertThat(longs(session, "SELECT count(*) FROM users")).containsExactly(0L);
        session.giveBack();
    }
}
