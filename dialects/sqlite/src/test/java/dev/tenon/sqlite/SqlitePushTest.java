package dev.tenon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.InvalidSqlException;
import dev.tenon.error.SchemaMismatchException;
import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.migrate.Push;
import dev.tenon.schema.SchemaFile;
import dev.tenon.sql.Statement;
import dev.tenon.transaction.Deadline;
import dev.tenon.transaction.Ticker;
import dev.tenon.transaction.TransactionOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlitePushTest {
    private static final String FIRST = """
            datasource db {
              provider = "sqlite"
            }

            model User {
              id    Int    @id
              email String @unique
              boss  User?  @relation("bosses", fields: [bossId], references: [id], onDelete: Restrict)
              bossId Int?
              team  User[] @relation("bosses")
            }
            """;
    private static final String SECOND =
            FIRST.replace("email String @unique", "email String\n  age   Int @default(0)") + """

            model Post {
              id Int @id
            }
            """;
    private static final String BROKEN = SECOND.replace("@default(0)", "@default(dbgenerated(\"no such thing(\"))");

    @TempDir
    Path directory;

    @Test
    void an_empty_database_gets_every_table_and_a_second_push_does_nothing() {
        try (Database database = open(FIRST)) {
            assertThat(new Push(database).run().statements()).hasSize(2).allMatch(sql -> sql.startsWith("CREATE"));
            assertThat(new Push(database).run().statements()).isEmpty();
            insert(database, 1);
        }
    }

    @Test
    void a_database_that_holds_something_else_is_left_alone_and_every_difference_is_named() {
        try (Database database = open(FIRST)) {
            new Push(database).run();
            insert(database, 1);
        }
        try (Database database = open(SECOND)) {
            assertThatThrownBy(() -> new Push(database).run())
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining(
                            "TABLE \"User\": the database does not have \"age\" INTEGER NOT NULL DEFAULT 0")
                    .hasMessageContaining("the database does not have: TABLE \"Post\"")
                    .hasMessageContaining("the schema does not have: UNIQUE INDEX \"User_email_key\" ON \"User\"")
                    .hasMessageContaining("reset");
            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void a_reset_drops_everything_and_creates_the_schema_even_where_records_refer_to_each_other() {
        try (Database database = open(FIRST)) {
            new Push(database).run();
            insert(database, 1);
            execute(database, "INSERT INTO User (id, email, bossId) VALUES (2, 'b', 1)");
            execute(database, "CREATE VIEW v AS SELECT 1");
        }
        try (Database database = open(SECOND)) {
            assertThat(new Push(database).reset().statements()).contains("DROP TABLE IF EXISTS \"User\"");
            assertThat(count(database)).isZero();
            assertThat(new Push(database).run().statements()).isEmpty();
            assertThatThrownBy(() -> execute(database, "INSERT INTO User (id, email, bossId) VALUES (2, 'b', 1)"))
                    .isInstanceOf(ForeignKeyException.class);
        }
    }

    @Test
    void a_push_that_fails_half_way_leaves_the_database_as_it_was() {
        try (Database database = open(FIRST)) {
            new Push(database).run();
            insert(database, 1);
        }
        try (Database database = open(BROKEN)) {
            assertThatThrownBy(() -> new Push(database).reset()).isInstanceOf(InvalidSqlException.class);
            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void of_two_that_push_at_once_one_creates_and_the_other_finds_it_done() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (Database one = open(FIRST);
                Database two = open(FIRST)) {
            List<FutureTask<Integer>> pushes = List.of(push(one, together), push(two, together));
            pushes.forEach(push -> new Thread(push).start());
            assertThat(List.of(pushes.get(0).get(), pushes.get(1).get())).containsExactlyInAnyOrder(0, 2);
        }
    }

    private static FutureTask<Integer> push(Database database, CyclicBarrier together) {
        return new FutureTask<>(() -> {
            together.await();
            return new Push(database).run().statements().size();
        });
    }

    private Database open(String schema) {
        return Database.open(
                Driver.serving("sqlite"),
                SchemaFile.parse("schema.prisma", schema),
                "file:" + directory.resolve("test.db"),
                PoolOptions.defaults(),
                StatementListener.NONE);
    }

    private static void insert(Database database, int id) {
        execute(database, "INSERT INTO User (id, email) VALUES (" + id + ", 'a')");
    }

    private static long count(Database database) {
        JdbcSession session = acquire(database);
        try {
            return session.execute(new Statement("UPDATE User SET id = id", List.of(), List.of(), "User"));
        } finally {
            session.giveBack();
        }
    }

    private static void execute(Database database, String sql) {
        JdbcSession session = acquire(database);
        try {
            session.execute(new Statement(sql, List.of(), List.of(), "User"));
        } finally {
            session.giveBack();
        }
    }

    private static JdbcSession acquire(Database database) {
        return database.acquire(TransactionOptions.interactive(), Deadline.in(Duration.ofSeconds(60), Ticker.SYSTEM));
    }
}
