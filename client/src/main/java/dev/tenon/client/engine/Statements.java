package dev.tenon.client.engine;

import dev.tenon.jdbc.JdbcSession;
import dev.tenon.sql.Statement;
import dev.tenon.transaction.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the statements of a plan go: a session by itself, or one in a transaction. */
interface Statements {
    /** Sends a statement that gives rows. */
    List<@Nullable Object[]> query(Statement statement);

    /** Sends a statement that gives a number of rows. */
    long execute(Statement statement);

    /** The session by itself: each statement stands alone. */
    static Statements of(JdbcSession session) {
        return new Statements() {
            @Override
            public List<@Nullable Object[]> query(Statement statement) {
                return session.query(statement);
            }

            @Override
            public long execute(Statement statement) {
                return session.execute(statement);
            }
        };
    }

    /** The transaction: each statement is sent only if that still goes on. */
    static Statements of(Scope<JdbcSession> scope) {
        return new Statements() {
            @Override
            public List<@Nullable Object[]> query(Statement statement) {
                return scope.call(session -> session.query(statement));
            }

            @Override
            public long execute(Statement statement) {
                return scope.call(session -> session.execute(statement));
            }
        };
    }
}
