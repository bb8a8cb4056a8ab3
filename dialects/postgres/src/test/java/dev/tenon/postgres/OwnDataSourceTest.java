package dev.tenon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.error.DatabaseUnreachableException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.PoolTimeoutException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Request;
import dev.tenon.schema.SchemaFile;
import dev.tenon.transaction.Isolation;
import dev.tenon.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;

/** A pool of the user's own stays his. */
class OwnDataSourceTest {
    private static final List<String> SETTINGS = List.of(
            "TimeZone",
            "search_path",
            "statement_timeout",
            "lock_timeout",
            "default_transaction_isolation",
            "default_transaction_read_only",
            "role");

    private final HikariDataSource source = new HikariDataSource();

    @BeforeEach
    void makePool() {
        source.setJdbcUrl(Server.jdbcUrl("public"));
        source.setUsername("postgres");
        source.setMaximumPoolSize(1);
        source.setAutoCommit(false);
        source.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        source.setConnectionInitSql("SET TIME ZONE 'Asia/Tokyo'; SET statement_timeout = 54321");
        source.setConnectionTimeout(1_000);
    }

    @AfterEach
    void closePool() {
        source.close();
    }

    @Test
    void a_connection_goes_back_as_it_came() throws SQLException {
        List<String> before = state();
        try (Engine engine = open()) {
            engine.transaction(
                    TransactionOptions.interactive()
                            .isolation(Isolation.READ_COMMITTED)
                            .asReadOnly(),
                    transaction -> transaction.execute(new Request.Count("User", Filter.all())));
            engine.execute(new Request.Count("User", Filter.all()));
            assertThatThrownBy(() -> engine.transaction(TransactionOptions.interactive(), transaction -> {
                        throw new IllegalStateException("rolls back");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(state()).isEqualTo(before);
        }
        assertThat(source.isClosed()).isFalse();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_pool_that_has_none_left_is_told_of_with_its_own_failure() throws SQLException {
        try (Engine engine = open();
                Connection only = source.getConnection()) {
            assertThat(only.isClosed()).isFalse();
            assertThatThrownBy(() -> engine.execute(new Request.Count("User", Filter.all())))
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageContainingAll("P2024", "DataSource")
                    .hasCauseInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_pool_that_cannot_connect_is_told_of_at_once() {
        source.setUsername("nobody");
        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseUnreachableException.class)
                .hasMessageContaining("DataSource");
    }

    @Test
    void connections_of_another_driver_are_refused() {
        assertThatThrownBy(() -> Engine.open(schema(), OpenOptions.defaults().dataSource(new SQLiteDataSource())))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("pgjdbc");
    }

    private Engine open() {
        Engine engine = Engine.open(schema(), OpenOptions.defaults().dataSource(source));
        engine.push();
        return engine;
    }

    private static dev.tenon.schema.Schema schema() {
        return SchemaFile.parse("schema.prisma", """
                datasource db {
                  provider = "postgresql"
                }

                model User {
                  id Int @id
                }
                """);
    }

    /** What the pool's only connection is set to, and which statements are prepared on it. */
    private List<String> state() throws SQLException {
        List<String> state = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            state.add("" + connection.getAutoCommit());
            state.add("" + connection.getTransactionIsolation());
            state.add("" + connection.isReadOnly());
            for (String setting : SETTINGS) {
                try (ResultSet rows = statement.executeQuery("SHOW " + setting)) {
                    rows.next();
                    state.add(setting + " = " + rows.getString(1));
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
                rows.next();
                state.add(rows.getString(1));
            }
            connection.commit();
        }
        return state;
    }
}
