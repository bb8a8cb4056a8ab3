package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.ClientClosedException;
import dev.tenon.error.ConnectionLostException;
import dev.tenon.error.TransactionStartTimeoutException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementEvent;
import dev.tenon.jdbc.Topology;
import dev.tenon.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections are lent fairly, transactions are whole, and a session that has ended reaches nothing. */
public abstract class SessionsSuite extends DatabaseSuite {
    static final String MODELS = """
            model User {
              id    Int     @id
              email String  @unique @map("e_mail")
              name  String?
              age   Int     @default(0)
              posts Post[]

              @@unique([name, age])
              @@map("users")
            }

            model Post {
              id       Int    @id
              title    String
              author   User   @relation(fields: [authorId], references: [id])
              authorId Int
            }
            """;

    private static final int CONNECTIONS = 2;
    private static final PoolOptions SMALL =
            PoolOptions.defaults().readers(2).connections(CONNECTIONS).statements(3);

    private final List<StatementEvent> events = Collections.synchronizedList(new ArrayList<>());
    private Opened opened;

    /** For subclasses. */
    protected SessionsSuite() {}

    @BeforeEach
    void openTables() {
        opened = open(MODELS, SMALL, events::add).push();
        events.clear();
    }

    @AfterEach
    void closeTables() {
        opened.close();
    }

    @Test
    void who_finds_no_connection_waits_and_is_told_the_figures_when_the_time_is_over() {
        List<JdbcSession> all = takeAll();
        assertThatThrownBy(() -> opened.database().acquire(Opened.WRITES, TestStatements.within(20)))
                .isInstanceOf(TransactionStartTimeoutException.class)
                .hasMessageContaining("in use: " + all.size() + " of " + all.size())
                .hasMessageContaining("20 ms");
        all.forEach(JdbcSession::giveBack);
        opened.writer().giveBack();
    }

    @Test
    void nobody_sees_anything_of_a_transaction_before_its_commit() {
        JdbcSession writer = opened.writer();
        writer.begin(Opened.WRITES);
        writer.execute(insert(1));
        assertThat(opened.longs("SELECT count(*) FROM `users`")).containsExactly(0L);
        writer.commit();
        writer.giveBack();
        assertThat(opened.longs("SELECT count(*) FROM `users`")).containsExactly(1L);
    }

    @Test
    void an_interrupted_wait_leaves_the_interrupt_and_no_leak() throws Exception {
        List<JdbcSession> all = takeAll();
        FutureTask<Boolean> waiting = new FutureTask<>(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> opened.database().acquire(Opened.WRITES, TestStatements.within(60_000)))
                    .isInstanceOf(TransactionStartTimeoutException.class);
            return Thread.currentThread().isInterrupted();
        });
        new Thread(waiting).start();
        assertThat(waiting.get()).isTrue();
        all.forEach(JdbcSession::giveBack);
        takeAll().forEach(JdbcSession::giveBack);
    }

    @Test
    void closing_turns_away_those_who_wait_and_those_who_come_and_lets_work_end() throws Exception {
        List<JdbcSession> all = takeAll();
        JdbcSession working = all.get(0);
        working.begin(Opened.WRITES);
        CountDownLatch started = new CountDownLatch(1);
        FutureTask<JdbcSession> waiting = new FutureTask<>(() -> {
            started.countDown();
            return opened.database().acquire(Opened.WRITES, TestStatements.within(60_000));
        });
        new Thread(waiting).start();
        started.await();
        opened.close();
        assertThatThrownBy(waiting::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(ClientClosedException.class);
        assertThatThrownBy(() -> opened.reader()).isInstanceOf(ClientClosedException.class);
        working.execute(insert(1));
        working.commit();
        all.forEach(JdbcSession::giveBack);
    }

    @Test
    void a_session_that_was_given_back_reaches_no_connection_any_more() {
        JdbcSession session = opened.writer();
        session.giveBack();
        assertThatThrownBy(() -> session.execute(insert(1))).isInstanceOf(IllegalStateException.class);
        session.cancel();
        session.giveBack();
        session.discard();
        takeAll().forEach(JdbcSession::giveBack);
    }

    @Test
    void a_transaction_that_was_left_open_is_rolled_back_before_its_connection_is_used_again() {
        JdbcSession session = opened.writer();
        session.begin(Opened.WRITES);
        session.execute(insert(1));
        session.giveBack();
        JdbcSession next = opened.writer();
        next.begin(Opened.WRITES);
        assertThat(opened.longs(next, "SELECT count(*) FROM `users`")).containsExactly(0L);
        next.giveBack();
    }

    @Test
    void a_discarded_connection_takes_its_transaction_with_it_and_is_replaced() {
        JdbcSession session = opened.writer();
        session.begin(Opened.WRITES);
        session.execute(insert(1));
        session.discard();
        assertThatThrownBy(() -> session.execute(insert(2))).isInstanceOf(ConnectionLostException.class);
        takeAll().forEach(JdbcSession::giveBack);
        assertThat(opened.run("INSERT INTO `users` (`id`, `e_mail`) VALUES (1, 'u1')"))
                .isEqualTo(1);
    }

    @Test
    void a_savepoint_keeps_or_undoes_its_part() {
        JdbcSession session = opened.writer();
        session.begin(Opened.WRITES);
        session.execute(insert(1));
        session.savepoint("one");
        session.execute(insert(2));
        assertThatThrownBy(() -> session.execute(insert(2))).isInstanceOf(UniqueConstraintException.class);
        session.rollbackTo("one");
        session.savepoint("two");
        session.execute(insert(3));
        session.release("two");
        session.commit();
        assertThatThrownBy(() -> session.savepoint("x; DROP TABLE users")).isInstanceOf(IllegalArgumentException.class);
        session.giveBack();
        assertThat(opened.longs("SELECT `id` FROM `users` ORDER BY `id`")).containsExactly(1L, 3L);
    }

    @Test
    void every_statement_is_one_event_without_its_parameters() {
        JdbcSession session = opened.database().acquire(Opened.WRITES.label("sign up"), TestStatements.within(60_000));
        session.execute(opened.sql("INSERT INTO `users` (`id`, `e_mail`) VALUES (1, ?)", "secret"));
        assertThatThrownBy(() ->
                        session.execute(opened.sql("INSERT INTO `users` (`id`, `e_mail`) VALUES (2, ?)", "secret")))
                .isInstanceOf(UniqueConstraintException.class);
        session.query(opened.numbers("SELECT `id` FROM `users`"));
        session.giveBack();
        assertThat(events).extracting(StatementEvent::rows).containsExactly(1L, 0L, 1L);
        assertThat(events).extracting(StatementEvent::label).containsOnly("sign up");
        assertThat(events.get(1).failure()).isInstanceOf(UniqueConstraintException.class);
        assertThat(events.toString()).doesNotContain("secret");
    }

    @Test
    void more_statements_than_are_kept_can_be_sent_again_and_again() {
        JdbcSession session = opened.reader();
        for (int turn = 0; turn < 3; turn++) {
            for (long number = 0; number < 10; number++) {
                assertThat(opened.longs(session, "SELECT " + number)).containsExactly(number);
            }
        }
        session.giveBack();
    }

    /** Every connection that writes. */
    private List<JdbcSession> takeAll() {
        Driver driver = opened.database().driver();
        Topology topology = driver.topology(driver.address(database().url()));
        int count = topology == Topology.MANY ? CONNECTIONS : 1;
        return Stream.generate(opened::writer).limit(count).toList();
    }

    private Statement insert(int id) {
        return opened.sql("INSERT INTO `users` (`id`, `e_mail`) VALUES (" + id + ", 'u" + id + "')");
    }
}
