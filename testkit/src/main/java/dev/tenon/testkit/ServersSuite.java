package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.ConnectionLostException;
import dev.tenon.error.DatabaseException;
import dev.tenon.error.FailureKind;
import dev.tenon.error.TransactionTimeoutException;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.sql.Statement;
import dev.tenon.transaction.Environment;
import dev.tenon.transaction.TransactionListener;
import dev.tenon.transaction.TransactionOptions;
import dev.tenon.transaction.Transactions;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a transaction promises, where connections go over a network: cancelled, lost, thrown away. */
public abstract class ServersSuite extends DatabaseSuite {
    private Opened opened;

    /** For subclasses. */
    protected ServersSuite() {}

    @Override
    protected abstract ServerDatabases databases();

    @BeforeEach
    void openTables() {
        opened = open(SessionsSuite.MODELS).push();
    }

    @AfterEach
    void closeTables() {
        opened.close();
    }

    @Test
    void a_connection_that_is_lost_takes_its_transaction_with_it_and_is_replaced() {
        JdbcSession session = opened.writer();
        long number = number(session);
        session.begin(Opened.WRITES);
        session.execute(insert(1));
        database().run(databases().end(number));
        assertThatThrownBy(() -> session.execute(insert(2))).isInstanceOf(ConnectionLostException.class);
        session.discard();
        assertThat(opened.longs("SELECT count(*) FROM `users`")).containsExactly(0L);
        opened.run("INSERT INTO `users` (`id`, `e_mail`) VALUES (3, 'u3')");
    }

    @Test
    void a_cancelled_statement_leaves_a_connection_that_works() throws Exception {
        JdbcSession session = opened.writer();
        session.begin(Opened.WRITES);
        FutureTask<FailureKind> sleeping = sleeping(session);
        while (!sleeping.isDone()) {
            session.cancel();
            Thread.onSpinWait();
        }
        assertThat(sleeping.get()).isEqualTo(FailureKind.CANCELLED);
        session.rollback();
        assertThat(session.execute(insert(1))).isEqualTo(1);
        session.giveBack();
        assertThat(opened.longs("SELECT count(*) FROM `users`")).containsExactly(1L);
    }

    @Test
    void a_connection_that_is_taken_away_while_it_works_is_not_used_again() throws Exception {
        JdbcSession session = opened.writer();
        long number = number(session);
        session.begin(Opened.WRITES);
        session.execute(insert(1));
        FutureTask<FailureKind> sleeping = sleeping(session);
        while (!sleeping.isDone()) {
            session.discard();
            Thread.onSpinWait();
        }
        assertThat(sleeping.get()).isEqualTo(FailureKind.DISCONNECTED);
        assertThat(opened.longs("SELECT count(*) FROM `users`")).containsExactly(0L);
        JdbcSession next = opened.writer();
        assertThat(number(next)).isNotEqualTo(number);
        next.giveBack();
    }

    @Test
    void a_transaction_whose_time_is_over_is_rolled_back_while_its_statement_runs() {
        Transactions<JdbcSession> transactions =
                new Transactions<>(opened.database(), Environment.system(TransactionListener.NONE));
        TransactionOptions brief = TransactionOptions.interactive().timeout(Duration.ofMillis(100));
        assertThatThrownBy(() -> transactions.run(brief, scope -> {
                    scope.call(session -> session.execute(insert(1)));
                    return scope.call(
                            session -> TestStatements.longs(session, databases().sleep(60)));
                }))
                .isInstanceOf(TransactionTimeoutException.class);
        assertThat(opened.longs("SELECT count(*) FROM `users`")).containsExactly(0L);
    }

    private FutureTask<FailureKind> sleeping(JdbcSession session) {
        FutureTask<FailureKind> sleeping = new FutureTask<>(() -> {
            try {
                TestStatements.longs(session, databases().sleep(60));
                throw new AssertionError("Nobody woke it.");
            } catch (DatabaseException failure) {
                return failure.kind();
            }
        });
        new Thread(sleeping).start();
        return sleeping;
    }

    private long number(JdbcSession session) {
        return TestStatements.longs(session, databases().number()).get(0);
    }

    private Statement insert(int id) {
        return opened.sql("INSERT INTO `users` (`id`, `e_mail`) VALUES (" + id + ", 'u" + id + "')");
    }
}
