package dev.tenon.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The prepared statements of one connection, the least recently used closed first. Preparing again costs SQLite more than
 * running the statement does, and its driver keeps none. Used by one thread at a time.
 */
final class StatementCache {
    private static final Logger LOGGER = LoggerFactory.getLogger(StatementCache.class);

    private final Connection connection;
    private final int limit;
    private final LinkedHashMap<String, PreparedStatement> statements = new LinkedHashMap<>(16, 0.75f, true);

    StatementCache(Connection connection, int limit) {
        this.connection = connection;
        this.limit = limit;
    }

    /** A statement of this text, prepared now or before. Once it has been used, it is to be {@link #release released}. */
    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement prepared = connection.prepareStatement(sql);
        statements.put(sql, prepared);
        if (statements.size() > Math.max(1, limit)) {
            evict(statements.keySet().iterator().next());
        }
        return prepared;
    }

    /** Ends the use of a statement: where none are kept, it is closed. */
    void release(String sql) {
        if (limit == 0) {
            evict(sql);
        }
    }

    /** Forgets and closes all. */
    void clear() {
        List.copyOf(statements.keySet()).forEach(this::evict);
    }

    /** Forgets and closes a statement, for one that failed may be in any state. */
    void evict(String sql) {
        PreparedStatement statement = statements.remove(sql);
        if (statement == null) {
            return;
        }
        try {
            statement.close();
        } catch (SQLException failure) {
            LOGGER.debug("A statement could not be closed.", failure);
        }
    }

    int size() {
        return statements.size();
    }
}
