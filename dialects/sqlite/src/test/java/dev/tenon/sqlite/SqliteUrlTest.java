package dev.tenon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.DatabaseUnreachableException;
import dev.tenon.error.InvalidUrlException;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.Role;
import dev.tenon.jdbc.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteUrlTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "file:/data/a.db, /data/a.db",
        "file:///data/a.db, /data/a.db",
        "sqlite:/data/a.db, /data/a.db",
        "sqlite:///data/a.db, /data/a.db",
        "/data/a.db, /data/a.db",
        "file:/data/x/../a%20b.db?mode=rw&synchronous=normal, /data/a%20b.db"
    })
    void an_absolute_path_is_understood(String url, String path) {
        assertThat(SqliteUrl.of(SqliteUrl.address(url)).file()).isEqualTo(Path.of(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:./dev.db", "file:dev.db", "sqlite:dev.db", "file:dev.db?mode=rwc"})
    void a_relative_path_is_relative_to_the_working_directory(String url) {
        assertThat(SqliteUrl.of(SqliteUrl.address(url)).file())
                .isEqualTo(Path.of("dev.db").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(strings = {":memory:", "file::memory:", "sqlite::memory:", "file:any?mode=memory"})
    void a_database_in_memory_has_one_connection(String url) {
        Driver driver = Driver.serving("sqlite");
        assertThat(driver.topology(driver.address(url))).isEqualTo(Topology.SOLE_CONNECTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dev.db",
                "postgres://h/d",
                "file:",
                "file://host/a.db",
                "file:a.db?mode=no",
                "file:a.db?connection_limit=0",
                "file:a.db?password=secret",
                "file:a\u0000.db"
            })
    void a_url_that_means_nothing_is_refused(String url) {
        assertThatThrownBy(() -> SqliteUrl.address(url))
                .isInstanceOf(InvalidUrlException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void what_cannot_be_opened_is_named_with_a_cure() throws IOException {
        Path text = Files.writeString(directory.resolve("text.db"), "This is not a database, by any measure at all.");
        assertUnreachable("file:" + directory, directory);
        assertUnreachable("file:" + directory.resolve("no/such.db"), directory.resolve("no/such.db"));
        assertUnreachable("file:" + directory.resolve("new.db") + "?mode=rw", directory.resolve("new.db"));
        assertUnreachable("file:" + text, text);
    }

    private static void assertUnreachable(String url, Path path) {
        assertThatThrownBy(() -> new SqliteDriver().connect(SqliteUrl.address(url), Role.WRITER))
                .isInstanceOf(DatabaseUnreachableException.class)
                .hasMessageContaining(path.toString());
    }
}
