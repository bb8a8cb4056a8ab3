package dev.tenon.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.ProxyConnection;
import dev.tenon.error.DatabaseException;
import dev.tenon.error.DatabaseUnreachableException;
import dev.tenon.error.TenonException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections of a {@link DataSource} that belongs to somebody else: each goes back as it came, without statements of Tenon's, and
 * the source is never closed. Thread-safe.
 */
final class DataSourceConnections implements ConnectionSource {
    private static final Logger LOGGER = LoggerFactory.getLogger(DataSourceConnections.class);

    private final FittedDriver driver;
    private final DataSource source;
    private final int statements;

    /** @param statements the most prepared statements kept while a connection is borrowed */
    DataSourceConnections(FittedDriver driver, DataSource source, int statements) {
        this.driver = driver;
        this.source = source;
        this.statements = statements;
    }

    /** How many connections the source can give at a time; null if it does not tell. */
    static @Nullable Integer sizeOf(DataSource source) {
        HikariDataSource hikari = hikari(source);
        return hikari == null ? null : hikari.getMaximumPoolSize();
    }

    @Override
    public PooledConnection take(Wait wait) {
        Connection connection = borrowed(wait);
        try {
            boolean automatic = connection.getAutoCommit();
            if (!automatic) {
                connection.setAutoCommit(true);
            }
            Restoration restoration = driver.get().adopt(connection);
            driver.fit(connection);
            return new Borrowed(connection, automatic, restoration);
        } catch (SQLException failure) {
            DatabaseException meaning = driver.classify(failure);
            end(connection);
            throw meaning;
        } catch (TenonException failure) {
            HalfOpen.close(connection, failure);
            throw failure;
        }
    }

    /** It is its owner's to close. */
    @Override
    public void close() {}

    private Connection borrowed(Wait wait) {
        try {
            return source.getConnection();
        } catch (SQLTransientConnectionException | SQLTimeoutException failure) {
            throw wait.orPool(failure);
        } catch (SQLException | RuntimeException failure) {
            throw new DatabaseUnreachableException(
                    "The DataSource gave no connection.",
                    "Check what it is told of the server, the user and the password, and that the server runs.",
                    failure);
        }
    }

    /** Takes it away from its pool, too: pools throw away what is closed when it comes back, and Hikari wants to be told. */
    private void end(Connection connection) {
        try {
            driver.get().abort(connection);
            HikariDataSource hikari = hikari(source);
            if (hikari != null && connection instanceof ProxyConnection) {
                hikari.evictConnection(connection);
            } else {
                connection.close();
            }
        } catch (SQLException failure) {
            LOGGER.debug("A borrowed connection was closed in vain.", failure);
        }
    }

    private static @Nullable HikariDataSource hikari(DataSource source) {
        try {
            return source.isWrapperFor(HikariDataSource.class) ? source.unwrap(HikariDataSource.class) : null;
        } catch (SQLException failure) {
            LOGGER.debug("The DataSource does not tell what it is.", failure);
            return null;
        }
    }

    private final class Borrowed extends PooledConnection {
        private final boolean automatic;
        private final Restoration restoration;

        Borrowed(Connection connection, boolean automatic, Restoration restoration) {
            super(connection, Role.WRITER, statements);
            this.automatic = automatic;
            this.restoration = restoration;
        }

        @Override
        void giveBack() {
            try {
                statements().clear();
                restoration.restore(connection());
                if (!automatic) {
                    connection().setAutoCommit(false);
                }
            } catch (SQLException failure) {
                LOGGER.warn("A borrowed connection could not be put back in order; it is closed.", failure);
                discard();
                return;
            }
            close();
        }

        @Override
        void discard() {
            end(connection());
        }

        @Override
        void doNothing() throws SQLException {
            try (Statement statement = connection().createStatement()) {
                statement.execute(driver.get().nothing());
            }
        }
    }
}
