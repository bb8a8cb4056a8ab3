package dev.tenon.sqlite;

import static dev.tenon.testkit.TestStatements.sql;
import static dev.tenon.testkit.TestStatements.within;

import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import dev.tenon.testkit.TestStatements;
import dev.tenon.transaction.TransactionOptions;
import java.nio.file.Path;
import java.util.List;

/** A database file with the tables of a small schema, and short words for what tests say to it. */
final class Fixture implements AutoCloseable {
    static final TransactionOptions WRITES = TransactionOptions.interactive();
    static final TransactionOptions READS = WRITES.asReadOnly();

    static final Schema SCHEMA = SchemaFile.parse("schema.prisma", """
            datasource db {
              provider = "sqlite"
            }

            model User {
              id    Int     @id @default(autoincrement())
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
            """);

    final Database database;

    private Fixture(Database database) {
        this.database = database;
    }

    static Fixture at(Path file) {
        return at("file:" + file, PoolOptions.defaults(), StatementListener.NONE);
    }

    static Fixture at(String url, PoolOptions options, StatementListener listener) {
        Fixture fixture = new Fixture(Database.open(Driver.serving("sqlite"), SCHEMA, url, options, listener));
        fixture.create();
        return fixture;
    }

    private void create() {
        JdbcSession session = writer();
        if (session.query(database.driver().catalogue(SCHEMA).definitions()).isEmpty()) {
            database.driver().dialect().createSchema(SCHEMA).forEach(sql -> session.execute(sql(sql)));
        }
        session.giveBack();
    }

    JdbcSession writer() {
        return database.acquire(WRITES, within(60_000));
    }

    JdbcSession reader() {
        return database.acquire(READS, within(60_000));
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
            return TestStatements.longs(session, sql);
        } finally {
            session.giveBack();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
