package dev.tenon.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A database that is reached through a pool which is not Tenon's, and whose connections are set up as Tenon would not set them. The
 * tests of a module run once without and once with such pools: the property {@value #ASKED} says which.
 *
 * @param database the database
 * @param source the pool
 */
public record OwnSource(TestDatabase database, HikariDataSource source) implements TestDatabase {
    /** The system property that asks for it. */
    public static final String ASKED = "tenon.test.own-source";

    /** The same database, through a pool if this run of tests asks for that. */
    public static TestDatabase ifAsked(TestDatabase database, String url, String user) {
        return Boolean.getBoolean(ASKED) ? of(database, url, user) : database;
    }

    /** The same database, through a pool. */
    public static OwnSource of(TestDatabase database, String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setAutoCommit(false);
        config.setMinimumIdle(0);
        config.setPoolName("own");
        return new OwnSource(database, new HikariDataSource(config));
    }

    @Override
    public DataSource dataSource() {
        return source;
    }

    @Override
    public String url() {
        return database.url();
    }

    @Override
    public Connection connect() throws SQLException {
        return database.connect();
    }

    @Override
    public void close() {
        source.close();
        database.close();
    }
}
