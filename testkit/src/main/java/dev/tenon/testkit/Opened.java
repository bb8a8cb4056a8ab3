package dev.tenon.testkit;

import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.migrate.Push;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import dev.tenon.sql.Statement;
import dev.tenon.transaction.TransactionOptions;
import java.util.List;
import javax.sql.DataSource;

/** A database opened with a schema, and short words for what suites say to it. */
final class Opened implements AutoCloseable {
    static final TransactionOptions WRITES = TransactionOptions.interactive();
    static final TransactionOptions READS = WRITES.asReadOnly();

    private final Database database;

    private Opened(Database database) {
        this.database = database;
    }

    /** Opens the database; whether or not it has the tables yet. */
    static Opened at(
            String provider, TestDatabase where, String models, PoolOptions options, StatementListener listener) {
        Schema schema = schema(provider, models);
        Driver driver = Driver.serving(provider);
        DataSource source = where.dataSource();
        return new Opened(
                source == null
                        ? Database.open(driver, schema, where.url(), options, listener)
                        : Database.open(driver, schema, source, options, listener));
    }

    /** Opens the database at a url. */
    static Opened at(String provider, String url, String models, PoolOptions options) {
        return new Opened(Database.open(
                Driver.serving(provider), schema(provider, models), url, options, StatementListener.NONE));
    }

    static Schema schema(String provider, String models) {
        return SchemaFile.parse("schema.prisma", """
                datasource db {
                  provider = "%s"
                }
                """.formatted(provider) + models);
    }

    Database database() {
        return database;
    }

    Opened push() {
        new Push(database).run();
        return this;
    }

    JdbcSession writer() {
        return database.acquire(WRITES, TestStatements.within(60_000));
    }

    JdbcSession reader() {
        return database.acquire(READS, TestStatements.within(60_000));
    }

    /** A statement of texts and numbers; names between back-ticks are quoted as the database asks. */
    Statement sql(String sql, Object... values) {
        return TestStatements.sql(quoted(sql), values);
    }

    /** A statement that gives one column of whole numbers. */
    Statement numbers(String sql, Object... values) {
        return TestStatements.asking(ScalarType.BIG_INT, quoted(sql), values);
    }

    /** Runs a write on its own. */
    long run(String sql, Object... values) {
        JdbcSession session = writer();
        try {
            return session.execute(sql(sql, values));
        } finally {
            session.giveBack();
        }
    }

    /** Reads whole numbers on a connection of its own. */
    List<Long> longs(String sql) {
        JdbcSession session = reader();
        try {
            return longs(session, sql);
        } finally {
            session.giveBack();
        }
    }

    List<Long> longs(JdbcSession session, String sql) {
        return TestStatements.longs(session, quoted(sql));
    }

    String quote(Identifier name) {
        return database.driver().dialect().quote(name);
    }

    /** An identifier cannot be made of a text, so the quotes are taken from one that the schema made. */
    private String quoted(String sql) {
        Identifier any = database.schema().models().get(0).table();
        String quotes = quote(any);
        return sql.replace("`", quotes.substring(quotes.length() - 1));
    }

    @Override
    public void close() {
        database.close();
    }
}
