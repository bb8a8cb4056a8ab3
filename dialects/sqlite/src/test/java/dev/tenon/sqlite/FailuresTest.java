package dev.tenon.sqlite;

import static dev.tenon.sqlite.Fixture.WRITES;
import static dev.tenon.testkit.TestStatements.longs;
import static dev.tenon.testkit.TestStatements.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.CheckConstraintException;
import dev.tenon.error.ColumnMissingException;
import dev.tenon.error.DatabaseLimitException;
import dev.tenon.error.FailureKind;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.InvalidSqlException;
import dev.tenon.error.NullConstraintException;
import dev.tenon.error.ReadOnlyTransactionException;
import dev.tenon.error.TableMissingException;
import dev.tenon.error.TransactionConflictException;
import dev.tenon.error.UnclassifiedDatabaseException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.error.ValueTooLongException;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.schema.Identifier;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class FailuresTest {
    @TempDir
    Path directory;

    private Fixture fixture;

    @BeforeEach
    void open() {
        fixture = Fixture.at(directory.resolve("test.db"));
        fixture.run("INSERT INTO users (e_mail, name) VALUES ('secret@x.io', 'secret')");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_unique_constraint_names_the_fields_of_the_schema_and_no_value() {
        assertThatThrownBy(() -> fixture.run("INSERT INTO users (e_mail) VALUES (?)", "secret@x.io"))
                .isInstanceOfSatisfying(UniqueConstraintException.class, failure -> {
                    assertThat(failure.fields()).containsExactly("email");
                    assertThat(failure.model()).contains("User");
                    assertThat(failure).hasStackTraceContaining("User(email)");
                    assertThat(failure.getMessage()).doesNotContain("secret");
                    assertThat(failure.getCause().getMessage()).doesNotContain("secret");
                });
        assertThatThrownBy(() -> fixture.run("INSERT INTO users (e_mail, name) VALUES ('b', 'secret')"))
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        failure -> assertThat(failure.fields()).containsExactly("name", "age"));
        assertThatThrownBy(() -> fixture.run("INSERT INTO users (id, e_mail) VALUES (1, 'b')"))
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        failure -> assertThat(failure.fields()).containsExactly("id"));
    }

    @Test
    void an_index_on_an_expression_is_named_by_itself() {
        fixture.run("CREATE UNIQUE INDEX lower_name ON users(lower(name))");
        assertThatThrownBy(() -> fixture.run("INSERT INTO users (e_mail, name) VALUES ('b', 'SECRET')"))
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        failure -> assertThat(failure.fields()).isEmpty());
    }

    @Test
    void a_foreign_key_is_checked_on_insert_and_delete() {
        assertThatThrownBy(() -> fixture.run("INSERT INTO Post (id, title, authorId) VALUES (1, 't', 99)"))
                .isInstanceOf(ForeignKeyException.class);
        fixture.run("INSERT INTO Post (id, title, authorId) VALUES (1, 't', 1)");
        assertThatThrownBy(() -> fixture.run("DELETE FROM users")).isInstanceOf(ForeignKeyException.class);
    }

    @Test
    void a_null_in_a_required_column_names_the_field() {
        assertThatThrownBy(() -> fixture.run("INSERT INTO users (e_mail) VALUES (NULL)"))
                .isInstanceOf(NullConstraintException.class)
                .hasMessageContaining("User(email)");
    }

    @Test
    void a_check_and_a_trigger_refuse_as_constraints() {
        fixture.run("CREATE TABLE t (x CONSTRAINT positive CHECK (x > 0))");
        assertThatThrownBy(() -> fixture.run("INSERT INTO t VALUES (-1)"))
                .isInstanceOf(CheckConstraintException.class)
                .hasMessageContaining("positive");
        fixture.run("CREATE TRIGGER no BEFORE DELETE ON users BEGIN SELECT RAISE(ABORT, 'never'); END");
        assertThatThrownBy(() -> fixture.run("DELETE FROM users")).isInstanceOf(CheckConstraintException.class);
    }

    @Test
    void what_the_database_does_not_have_is_named() {
        assertThatThrownBy(() -> fixture.run("DELETE FROM nowhere"))
                .isInstanceOf(TableMissingException.class)
                .hasMessageContaining("`nowhere`");
        assertThatThrownBy(() -> fixture.run("INSERT INTO users (absent) VALUES (1)"))
                .isInstanceOf(ColumnMissingException.class)
                .hasMessageContaining("`absent`");
        assertThatThrownBy(() -> fixture.run("UPDATE users SET name = absent"))
                .isInstanceOf(ColumnMissingException.class)
                .hasMessageContaining("`absent`");
    }

    @Test
    void a_name_that_the_database_does_not_have_is_never_taken_for_a_text() {
        fixture.run("ALTER TABLE users RENAME COLUMN name TO title");
        Identifier name = Fixture.SCHEMA.model("User").scalarField("name").column();
        String quoted = fixture.database.driver().dialect().quote(name);
        assertThat(fixture.longs("SELECT count(*) FROM users WHERE \"name\" = 'name'"))
                .containsExactly(1L);
        assertThatThrownBy(() -> fixture.longs("SELECT count(*) FROM users WHERE " + quoted + " = 'name'"))
                .isInstanceOf(ColumnMissingException.class);
    }

    @Test
    void a_statement_that_is_wrong_keeps_the_drivers_error() {
        assertThatThrownBy(() -> fixture.run("SELEKT"))
                .isInstanceOf(InvalidSqlException.class)
                .cause()
                .hasMessageContaining("syntax error");
    }

    @Test
    void a_write_in_a_read_only_transaction_is_refused_with_its_name() {
        JdbcSession session = fixture.reader();
        session.begin(Fixture.READS);
        assertThatThrownBy(() -> session.execute(sql("DELETE FROM users")))
                .isInstanceOf(ReadOnlyTransactionException.class)
                .hasMessageContaining("User")
                .hasMessageContaining("readOnly");
        session.rollback();
        session.giveBack();
        assertThat(fixture.longs("SELECT count(*) FROM users")).containsExactly(1L);
    }

    @Test
    void a_write_in_a_read_only_transaction_is_refused_in_memory_too_and_only_there() {
        try (Fixture memory = Fixture.at(":memory:", PoolOptions.defaults(), StatementListener.NONE)) {
            JdbcSession session = memory.reader();
            session.begin(Fixture.READS);
            assertThatThrownBy(() -> session.execute(sql("DELETE FROM users")))
                    .isInstanceOf(ReadOnlyTransactionException.class);
            session.rollback();
            session.giveBack();
            JdbcSession writer = memory.writer();
            writer.begin(WRITES);
            assertThat(writer.execute(sql("INSERT INTO users (e_mail) VALUES ('a')")))
                    .isEqualTo(1);
            writer.commit();
            writer.giveBack();
        }
    }

    static Stream<String> tooDeep() {
        return Stream.of(
                "SELECT count(*) FROM users WHERE " + "NOT (".repeat(2_000) + "1" + ")".repeat(2_000),
                "SELECT count(*) FROM users WHERE 1" + " + 1".repeat(2_000),
                "SELECT 1 FROM users" + ", users".repeat(100));
    }

    @ParameterizedTest
    @MethodSource("tooDeep")
    void a_statement_that_is_nested_too_deeply_is_told_as_a_limit(String statement) {
        JdbcSession session = fixture.reader();
        assertThatThrownBy(() -> longs(session, statement))
                .isInstanceOf(DatabaseLimitException.class)
                .hasMessageContaining("nested more deeply than SQLite takes");
        session.giveBack();
    }

    static Stream<Map.Entry<SQLiteErrorCode, Object>> codes() {
        return Map.<SQLiteErrorCode, Object>of(
                SQLiteErrorCode.SQLITE_BUSY, FailureKind.LOCK_WAIT,
                SQLiteErrorCode.SQLITE_LOCKED, FailureKind.LOCK_WAIT,
                SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT, FailureKind.CONFLICT,
                SQLiteErrorCode.SQLITE_FULL, DatabaseLimitException.class,
                SQLiteErrorCode.SQLITE_IOERR_FSYNC, DatabaseLimitException.class,
                SQLiteErrorCode.SQLITE_CORRUPT, DatabaseLimitException.class,
                SQLiteErrorCode.SQLITE_NOMEM, DatabaseLimitException.class,
                SQLiteErrorCode.SQLITE_READONLY_DIRECTORY, DatabaseLimitException.class,
                SQLiteErrorCode.SQLITE_TOOBIG, ValueTooLongException.class,
                SQLiteErrorCode.SQLITE_MISUSE, UnclassifiedDatabaseException.class)
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_code_has_one_meaning(Map.Entry<SQLiteErrorCode, Object> code) {
        var failure = new Failures(Fixture.SCHEMA).classify(new SQLiteException("it happened", code.getKey()), "User");
        assertThat(failure.vendorCode()).isEqualTo(code.getKey().code);
        assertThat(failure.model()).contains("User");
        if (code.getValue() instanceof FailureKind kind) {
            assertThat(failure).isInstanceOf(TransactionConflictException.class);
            assertThat(failure.kind()).isEqualTo(kind);
        } else {
            assertThat(failure.getClass()).isEqualTo(code.getValue());
        }
    }
}
