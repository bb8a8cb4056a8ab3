package dev.tenon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.FailureKind;
import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.schema.SchemaFile;
import dev.tenon.testkit.TestStatements;
import dev.tenon.transaction.TransactionOptions;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cancel may reach the server before its statement does, and is forgotten then; so it must be heard a second time. */
class CancelTest {
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(
                new PostgresDriver(),
                SchemaFile.parse("schema.prisma", """
                        datasource db {
                          provider = "postgresql"
                        }
                        model User {
                          id Int @id
                        }
                        """),
                Server.url(""),
                PoolOptions.defaults(),
                StatementListener.NONE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_statement_that_did_not_hear_the_first_cancel_hears_the_second() {
        JdbcSession session = database.acquire(TransactionOptions.interactive(), TestStatements.within(60_000));
        session.script("""
                CREATE OR REPLACE FUNCTION pg_temp.deaf_once() RETURNS bigint AS $$
                BEGIN
                  PERFORM pg_sleep(60);
                  RETURN 1;
                EXCEPTION WHEN query_canceled THEN
                  PERFORM pg_sleep(60);
                  RETURN 2;
                END $$ LANGUAGE plpgsql
                """);
        CompletableFuture<Void> done = new CompletableFuture<>();
        CompletableFuture<Void> canceller = CompletableFuture.runAsync(() -> {
            while (!done.isDone()) {
                session.cancel();
                Thread.onSpinWait();
            }
        });
        try {
            assertThatThrownBy(() -> TestStatements.longs(session, "SELECT pg_temp.deaf_once()"))
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.CANCELLED));
        } finally {
            done.complete(null);
            canceller.join();
        }
        assertThat(TestStatements.longs(session, "SELECT 1")).containsExactly(1L);
        session.giveBack();
    }
}
