package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DbPushCommandTest {
    @TempDir
    Path folder;

    private Terminal terminal;
    private Path file;

    @BeforeEach
    void open() {
        file = folder.resolve("app.db");
        terminal = new Terminal(folder).with("DATABASE_URL", "file:" + file);
        terminal.write("schema.prisma", Terminal.SCHEMA);
    }

    @Test
    void creates_the_tables_where_the_schema_says() throws SQLException {
        Terminal.Ended ended = terminal.run("db", "push");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("database  sqlite, file:" + file + "\n")
                .containsPattern("pushed    \\d+ statements\n");
        assertThat(tables(file)).contains("User", "Post");
    }

    @Test
    void creates_the_tables_where_the_option_says() throws SQLException {
        Path other = folder.resolve("other.db");

        Terminal.Ended ended = new Terminal(folder).run("db", "push", "schema.prisma", "--url", "file:" + other);

        assertThat(ended.code()).isZero();
        assertThat(tables(other)).contains("User", "Post");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_second_push_finds_nothing_to_do() {
        terminal.run("db", "push");

        assertThat(terminal.run("db", "push").out()).contains("pushed    nothing: all was there already\n");
    }

    @Test
    void another_schema_is_refused_until_reset_is_asked_for() throws SQLException {
        terminal.run("db", "push");
        execute("INSERT INTO \"User\" (\"email\") VALUES ('alice@prisma.io')");
        terminal.write("schema.prisma", Terminal.SCHEMA.replace("title ", "heading "));

        Terminal.Ended refused = terminal.run("db", "push");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("heading").doesNotContain("\tat ");
        assertThat(tables(file)).contains("Post");

        Terminal.Ended reset = terminal.run("db", "push", "--reset");
        assertThat(reset.err()).isEmpty();
        assertThat(reset.out()).containsPattern("pushed    \\d+ statements, after dropping");
        execute("SELECT \"heading\" FROM \"Post\"");
    }

    @Test
    void the_statements_are_shown_to_who_asks_for_them() {
        assertThat(terminal.run("db", "push", "--sql").out()).contains("CREATE TABLE \"User\"");
    }

    @Test
    void a_variable_that_is_not_set_is_named_with_the_way_round_it() {
        Terminal.Ended ended = new Terminal(folder).run("db", "push");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .contains("environment variable `DATABASE_URL`, which is not set")
                .contains("--url")
                .doesNotContain("\tat ");
    }

    @Test
    void a_database_that_cannot_be_opened_is_refused_readably() {
        Terminal.Ended ended = terminal.run("db", "push", "--url", "file:" + folder.resolve("no/such/folder/app.db"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("→").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql"})
    void every_server_that_a_schema_may_name_has_its_driver_here(String provider) {
        terminal.write("schema.prisma", Terminal.SCHEMA.replace("sqlite", provider));

        Terminal.Ended ended = terminal.run("db", "push", "--url", provider + "://ann:secret@127.0.0.1:1/app");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("P1001").contains("→").doesNotContain("secret");
    }

    @Test
    void what_may_be_secret_in_a_url_is_not_printed() {
        assertThat(DatabaseUrl.display("postgresql://ann:secret@host:5432/app?password=secret"))
                .isEqualTo("postgresql://…@host:5432/app?…");
    }

    private List<String> tables(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            List<String> names = new ArrayList<>();
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
            return names;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
