package dev.tenon.sqlite;

import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Statement;
import dev.tenon.transaction.Deadline;
import dev.tenon.transaction.Ticker;
import dev.tenon.transaction.TransactionOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
            return longs(session, sql);
        } finally {
            session.giveBack();
        }
    }

    static List<Long> longs(JdbcSession session, String sql) {
        return session.query(asking(ScalarType.BIG_INT, sql)).stream()
                .map(row -> (Long) row[0])
                .toList();
    }

    static Statement sql(String sql, Object... values) {
        return new Statement(sql, binds(values), List.of(), "User");
    }

    static Statement asking(ScalarType type, String sql, Object... values) {
        return new Statement(sql, binds(values), List.of(new FieldType.Scalar(type)), "User");
    }

    static Deadline within(long millis) {
        return Deadline.in(Duration.ofMillis(millis), Ticker.SYSTEM);
    }

    private static List<Bind> binds(Object... values) {
        List<Bind> binds = new ArrayList<>();
        Arrays.stream(values)
                .map(value -> new Bind(
                        new FieldType.Scalar(value instanceof Integer ? ScalarType.INT : ScalarType.STRING), value))
                .forEach(binds::add);
        return binds;
    }

    @Override
    public void close() {
        database.close();
    }
}
