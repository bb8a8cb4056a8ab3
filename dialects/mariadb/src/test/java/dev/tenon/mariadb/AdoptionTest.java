package dev.tenon.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.jdbc.Restoration;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class AdoptionTest {
    @Test
    void a_connection_of_another_pool_is_set_and_put_back_as_it_was() throws SQLException {
        try (Connection connection = TestServer.get().connect("mysql")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET sql_mode = 'ANSI_QUOTES', time_zone = '+09:00', group_concat_max_len = 1048576");
            }
            String before = settings(connection);

            Restoration restoration = Adoption.of(connection);
            assertThat(settings(connection))
                    .contains("STRICT_ALL_TABLES")
                    .doesNotContain("ANSI_QUOTES")
                    .endsWith(" +00:00 4294967295");

            restoration.restore(connection);
            assertThat(settings(connection)).isEqualTo(before);
        }
    }

    @Test
    void a_connection_whose_aggregates_may_be_cut_is_not_taken_as_it_is() throws SQLException {
        try (Connection connection = TestServer.get().connect("mysql");
                Statement statement = connection.createStatement()) {
            statement.execute(Opening.sessionSettings());
            assertThat(Adoption.of(connection)).isSameAs(Restoration.NONE);

            statement.execute("SET group_concat_max_len = 1048576");
            assertThat(Adoption.of(connection)).isNotSameAs(Restoration.NONE);
            assertThat(settings(connection)).endsWith(" 4294967295");
        }
    }

    private static String settings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT CONCAT_WS(' ', @@sql_mode, @@time_zone, @@group_concat_max_len)")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
