package dev.tenon.mariadb;

import static dev.tenon.mariadb.Fixture.WRITES;
import static dev.tenon.testkit.TestStatements.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.AccessDeniedException;
import dev.tenon.error.AuthenticationException;
import dev.tenon.error.CheckConstraintException;
import dev.tenon.error.ColumnMissingException;
import dev.tenon.error.ConnectionLostException;
import dev.tenon.error.DatabaseException;
import dev.tenon.error.DatabaseLimitException;
import dev.tenon.error.DatabaseMissingException;
import dev.tenon.error.DatabaseUnreachableException;
import dev.tenon.error.FailureKind;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.InvalidSqlException;
import dev.tenon.error.InvalidUrlException;
import dev.tenon.error.NullConstraintException;
import dev.tenon.error.TableMissingException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.error.ValueOutOfRangeException;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.Role;
import dev.tenon.testkit.TestStatements;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
    private Fixture fixture;

    @BeforeEach
    void open() {
        fixture = Fixture.open();
        fixture.run("INSERT INTO users (e_mail, name) VALUES ('secret@x.io', 'secret')");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_failure_carries_the_servers_own_number_and_state() {
        assertThatThrownBy(() -> fixture.run("INSERT INTO users (e_mail) VALUES (?)", "secret@x.io"))
                .isInstanceOfSatisfying(UniqueConstraintException.class, failure -> {
                    assertThat(failure.vendorCode()).isEqualTo(1062);
                    assertThat(failure.sqlState()).contains("23000");
                });
    }

    @Test
    void a_value_that_looks_like_the_servers_own_words_does_not_mislead() {
        fixture.run("INSERT INTO users (e_mail) VALUES (?)", "x' for key 'PRIMARY");
        assertThatThrownBy(() -> fixture.run("INSERT INTO users (e_mail) VALUES (?)", "x' for key 'PRIMARY"))
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        failure -> assertThat(failure.fields()).containsExactly("email"));
    }

    @Test
    void a_key_of_a_link_table_is_named_by_its_columns() {
        fixture.run("INSERT INTO Team VALUES (1)");
        fixture.run("INSERT INTO _TeamToUser VALUES (1, 1)");
        assertThatThrownBy(() -> fixture.run("INSERT INTO _TeamToUser VALUES (1, 1)"))
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        failure -> assertThat(failure.fields()).containsExactly("A", "B"));
    }

    @Test
    void each_constraint_has_its_class() {
        assertThatThrownBy(() -> fixture.run("INSERT INTO Post VALUES (1, 't', 99)"))
                .isInstanceOf(ForeignKeyException.class);
        fixture.run("INSERT INTO Post VALUES (1, 't', 1)");
        assertThatThrownBy(() -> fixture.run("DELETE FROM users")).isInstanceOf(ForeignKeyException.class);
        assertThatThrownBy(() -> fixture.run("UPDATE users SET e_mail = NULL"))
                .isInstanceOf(NullConstraintException.class)
                .hasMessageContaining("User(email)");
        assertThatThrownBy(() -> fixture.run("INSERT INTO users (name) VALUES ('x')"))
                .isInstanceOf(NullConstraintException.class)
                .hasMessageContaining("User(email)");
        fixture.run("ALTER TABLE users ADD CONSTRAINT grown CHECK (age < 200)");
        assertThatThrownBy(() -> fixture.run("UPDATE users SET age = 200"))
                .isInstanceOf(CheckConstraintException.class)
                .hasMessageContaining("The check constraint `grown` on User was violated.");
        fixture.run("CREATE TRIGGER no_change BEFORE UPDATE ON users FOR EACH ROW SIGNAL SQLSTATE '45000'");
        assertThatThrownBy(() -> fixture.run("UPDATE users SET age = 1")).isInstanceOf(CheckConstraintException.class);
    }

    @Test
    void a_calculation_that_does_not_fit_is_an_error_and_nothing_is_stored() {
        assertThatThrownBy(() -> fixture.run("UPDATE users SET age = age + 2147483648"))
                .isInstanceOf(ValueOutOfRangeException.class);
        assertThatThrownBy(() -> fixture.run("UPDATE users SET age = age DIV 0"))
                .isInstanceOf(ValueOutOfRangeException.class);
        assertThatThrownBy(() -> fixture.run("UPDATE users SET age = 9223372036854775807 + 1"))
                .isInstanceOf(ValueOutOfRangeException.class);
        assertThat(fixture.longs("SELECT age FROM users")).containsExactly(0L);
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> fixture.run("DELETE FROM nowhere"))
                .isInstanceOf(TableMissingException.class)
                .hasMessageContaining("nowhere`");
        assertThatThrownBy(() -> fixture.run("UPDATE users SET nothing = 1"))
                .isInstanceOf(ColumnMissingException.class)
                .hasMessageContaining("`nothing`");
        assertThatThrownBy(() -> fixture.run("THIS IS NOT SQL"))
                .isInstanceOf(InvalidSqlException.class)
                .hasMessageContaining("THIS IS NOT SQL");
    }

    @Test
    void who_may_not_come_in_is_told_why() throws SQLException {
        int port = TestServer.get().port();
        root("CREATE USER IF NOT EXISTS ann@'127.0.0.1' IDENTIFIED BY 'right'");
        root("GRANT SELECT ON " + database() + ".users TO ann@'127.0.0.1'");
        assertThatThrownBy(() -> connect("mysql://ann:wrong@127.0.0.1:" + port + "/" + database()))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageStartingWith("P1000")
                .hasMessageNotContaining("wrong@");
        assertThatThrownBy(() -> connect(TestServer.get().url("nowhere")))
                .isInstanceOf(DatabaseMissingException.class)
                .hasMessageStartingWith("P1003")
                .hasMessageContaining("`nowhere`");
        assertThatThrownBy(() -> connect("mysql://root@127.0.0.1:1/x"))
                .isInstanceOf(DatabaseUnreachableException.class);
        assertThatThrownBy(() -> connect("mysql://root@127.0.0.1:" + port)).isInstanceOf(InvalidUrlException.class);
        try (Connection ann = connect("mysql://ann:right@127.0.0.1:" + port + "/" + database());
                Statement statement = ann.createStatement()) {
            assertThatThrownBy(() -> {
                        try {
                            statement.execute("DELETE FROM users");
                        } catch (SQLException failure) {
                            throw Driver.serving("mysql").classify(failure, Fixture.SCHEMA, "User");
                        }
                    })
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    /** Situations that are hard to bring about, by the numbers that the servers' manuals give them. */
    @ParameterizedTest
    @CsvSource({
        "1213, 40001, CONFLICT, P2034",
        "1020, HY000, CONFLICT, P2034",
        "1205, HY000, LOCK_WAIT, P2034",
        "3572, HY000, LOCK_WAIT, P2034",
        "1317, 70100, CANCELLED, P1008",
        "1969, 70100, CANCELLED, P1008",
        "3024, HY000, CANCELLED, P1008",
        "3819, HY000, CONSTRAINT, P2004",
        "4025, 23000, CONSTRAINT, P2004",
        "1114, HY000, LIMIT, P2035",
        "1153, 08S01, DISCONNECTED, P1017",
        "1461, 42000, LIMIT, P2035",
        "1927, 70100, DISCONNECTED, P1017",
        "1053, 08S01, DISCONNECTED, P1017",
        "0, 08000, DISCONNECTED, P1017",
        "-1, 08000, DISCONNECTED, P1017",
        "1792, 25006, STATEMENT, T2005",
        "1999, HY000, UNCLASSIFIED, P2039"
    })
    void each_number_has_its_meaning(int number, String state, FailureKind kind, String code) {
        DatabaseException meaning = Driver.serving("mysql")
                .classify(new SQLException("(conn=7) words", state, number), Fixture.SCHEMA, "User");
        assertThat(meaning.kind()).isEqualTo(kind);
        assertThat(meaning.code()).isEqualTo(code);
        assertThat(meaning.vendorCode()).isEqualTo(number);
    }

    @Test
    void a_row_that_is_too_large_is_a_limit() {
        assertThatThrownBy(() -> fixture.run("CREATE TABLE big (a VARCHAR(60000), b VARCHAR(60000))"))
                .isInstanceOf(DatabaseLimitException.class);
    }

    @Test
    void a_killed_connection_is_lost_and_nothing_of_its_transaction_is_there() {
        JdbcSession session = fixture.session();
        Long number = TestStatements.longs(session, "SELECT CONNECTION_ID()").get(0);
        session.begin(WRITES);
        session.execute(sql("INSERT INTO users (e_mail) VALUES ('half')"));
        fixture.run("KILL " + number);
        assertThatThrownBy(() -> session.execute(sql("DELETE FROM Post"))).isInstanceOf(ConnectionLostException.class);
        session.discard();
        assertThat(fixture.longs("SELECT COUNT(*) FROM users WHERE e_mail = 'half'"))
                .containsExactly(0L);
    }

    private String database() {
        return fixture.url.substring(fixture.url.lastIndexOf('/') + 1);
    }

    private void root(String sql) throws SQLException {
        try (Connection connection = TestServer.get().connect(database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String url) {
        Driver driver = Driver.serving("mysql");
        return driver.connect(driver.address(url), Role.WRITER);
    }
}
