package dev.tenon.jdbc;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.ReadOnlyTransactionException;
import dev.tenon.error.TenonException;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Statement;
import dev.tenon.transaction.TransactionOptions;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends statements on a loan, says what failures mean, and tells the listener. Used by one thread at a time. */
final class StatementRunner {
    private static final Logger LOGGER = LoggerFactory.getLogger(StatementRunner.class);

    /** In characters: a statement of which the text alone would fill the memory is not kept for the next time. */
    private static final int LONGEST_KEPT = 1 << 18;

    private final Database database;
    private final Loan loan;
    private final TransactionOptions options;

    StatementRunner(Database database, Loan loan, TransactionOptions options) {
        this.database = database;
        this.loan = loan;
        this.options = options;
    }

    /** Sends a statement that can be cancelled. */
    <T> T run(Statement statement, Work<T> work, ToLongFunction<T> rows) {
        Sent<T> sent = send(statement, work, true);
        tell(statement, sent, sent.failure() == null ? rows.applyAsLong(sent.orThrow()) : 0);
        return sent.orThrow();
    }

    /** Sends a statement that begins, marks or ends a transaction; it cannot be cancelled, so that it happens or does not. */
    void control(String sql) {
        Statement statement = new Statement(sql, List.of(), List.of(), null);
        Sent<Boolean> sent = send(statement, PreparedStatement::execute, false);
        tell(statement, sent, 0);
        sent.orThrow();
    }

    private <T> Sent<T> send(Statement statement, Work<T> work, boolean cancellable) {
        StatementCache statements = loan.work().statements();
        long start = System.nanoTime();
        Sent<T> sent;
        try {
            PreparedStatement prepared = statements.prepare(statement.sql());
            bind(prepared, statement);
            if (cancellable) {
                loan.runs(prepared);
            }
            start = System.nanoTime();
            sent = Sent.done(work.with(prepared), System.nanoTime() - start);
            statements.release(statement.sql());
        } catch (SQLException failure) {
            statements.evict(statement.sql());
            sent = Sent.failed(meaning(failure, statement), System.nanoTime() - start);
        } catch (TenonException failure) {
            statements.evict(statement.sql());
            sent = Sent.failed(failure, System.nanoTime() - start);
        } catch (RuntimeException | Error failure) {
            loan.rest();
            throw failure;
        }
        if (statement.sql().length() > LONGEST_KEPT) {
            statements.evict(statement.sql());
        }
        return loan.rest() ? sent : Sent.failed(Loan.lost(sent.failure()), sent.nanos());
    }

    private void bind(PreparedStatement prepared, Statement statement) throws SQLException {
        List<Bind> binds = statement.binds();
        for (int place = 1; place <= binds.size(); place++) {
            Bind bind = binds.get(place - 1);
            try {
                database.driver().bind(prepared, place, bind);
            } catch (InvalidArgumentException | ClassCastException refused) {
                throw RefusedValue.of(bind, statement.model(), refused);
            }
        }
    }

    private DatabaseException meaning(SQLException failure, Statement statement) {
        DatabaseException meaning = database.driver().meaningOf(failure, database.schema(), statement);
        if (!options.readOnly() || !database.driver().saysReadOnly(failure)) {
            return meaning;
        }
        String state = meaning.sqlState().orElse(null);
        return new ReadOnlyTransactionException(
                new DatabaseException.Details(state, meaning.vendorCode(), statement.model()), failure);
    }

    private void tell(Statement statement, Sent<?> sent, long rows) {
        StatementListener listener = database.listener();
        if (listener == StatementListener.NONE) {
            return;
        }
        List<Bind> parameters = listener.wantsParameters() ? statement.binds() : List.of();
        try {
            listener.statement(new StatementEvent(
                    statement.sql(),
                    statement.model(),
                    options.label(),
                    parameters,
                    sent.nanos(),
                    rows,
                    sent.failure()));
        } catch (RuntimeException failure) {
            LOGGER.warn("A statement listener failed; the statement is not affected.", failure);
        }
    }
}
