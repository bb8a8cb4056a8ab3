package dev.tenon.mariadb;

import static dev.tenon.testkit.TestStatements.asking;
import static dev.tenon.testkit.TestStatements.sql;
import static dev.tenon.testkit.TestStatements.within;

import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import dev.tenon.testkit.TestStatements;
import dev.tenon.transaction.TransactionOptions;
import java.util.ArrayList;
import java.util.List;

/** A database with the tables of a small schema, and short words for what tests say to it. */
final class Fixture implements AutoCloseable {
    static final TransactionOptions WRITES = TransactionOptions.interactive();

    static final Schema SCHEMA = SchemaFile.parse("schema.prisma", """
            datasource db {
              provider = "mysql"
            }

            model User {
              id    Int     @id @default(autoincrement())
              email String  @unique @map("e_mail")
              name  String?
              age   Int     @default(0)
              posts Post[]
              teams Team[]

              @@unique([name, age])
              @@map("users")
            }

            model Post {
              id       Int    @id
              title    String
              author   User   @relation(fields: [authorId], references: [id])
              authorId Int
            }

            model Team {
              id    Int    @id
              users User[]
            }
            """);

    final Database database;
    final String url;

    private Fixture(Schema schema, StatementListener listener) {
        this.url = TestServer.get().database();
        this.database = Database.open(Driver.serving("mysql"), schema, url, PoolOptions.defaults(), listener);
        JdbcSession session = session();
        database.driver().dialect().createSchema(schema).forEach(sql -> session.execute(sql(sql)));
        session.giveBack();
    }

    static Fixture open() {
        return open(SCHEMA);
    }

    static Fixture open(Schema schema) {
        return new Fixture(schema, StatementListener.NONE);
    }

    static Fixture heard(StatementListener listener) {
        return new Fixture(SCHEMA, listener);
    }

    JdbcSession session() {
        return database.acquire(WRITES, within(20_000));
    }

    /** Runs a statement on its own. */
    long run(String sql, Object... values) {
        JdbcSession session = session();
        try {
            return session.execute(sql(sql, values));
        } finally {
            session.giveBack();
        }
    }

    /** Reads whole numbers on a connection of its own. */
    List<Long> longs(String sql) {
        JdbcSession session = session();
        try {
            return TestStatements.longs(session, sql);
        } finally {
            session.giveBack();
        }
    }

    static List<Object> texts(JdbcSession session, String sql) {
        List<Object> texts = new ArrayList<>();
        session.query(asking(ScalarType.STRING, sql)).forEach(row -> texts.add(row[0]));
        return texts;
    }

    @Override
    public void close() {
        database.close();
    }
}
