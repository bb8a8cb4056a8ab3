package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidSqlException;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.RawColumn;
import dev.tenon.jdbc.RawRows;
import dev.tenon.jdbc.RawType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that Tenon has not written: what they give is read by what the database says that it is. */
public abstract class AnyStatementsSuite extends DatabaseSuite {
    private static final String MODELS = """
            model Thing {
              id    Int       @id
              text  String?
              big   BigInt?
              real  Float?
              exact Decimal?
              truth Boolean?
              at    DateTime?
              bytes Bytes?
            }
            """;

    private Opened opened;
    private JdbcSession session;

    /** For subclasses. */
    protected AnyStatementsSuite() {}

    /** What a column of a {@code Boolean} field holds here. */
    protected RawType truth() {
        return RawType.BOOL;
    }

    /** What an expression of whole numbers gives here. */
    protected abstract RawType sum();

    /** How one writes the bytes 1, 2, 255. */
    protected String bytes() {
        return "X'0102ff'";
    }

    @BeforeEach
    void openSession() {
        opened = open(MODELS).push();
        session = opened.writer();
    }

    @AfterEach
    void closeSession() {
        session.giveBack();
        opened.close();
    }

    @Test
    void every_column_is_read_as_what_it_is_and_null_as_null() {
        session.executeAny(opened.sql("INSERT INTO `Thing` VALUES (1, 'x', 9007199254740993, 1.5, '12.50', " + one()
                + ", '2024-02-29 12:30:15.250', " + bytes() + ")"));
        session.executeAny(opened.sql("INSERT INTO `Thing` (`id`) VALUES (2)"));
        RawRows result = session.queryAny(opened.sql("SELECT * FROM `Thing` ORDER BY `id`"));
        assertThat(types(result))
                .containsExactly(
                        Map.entry("id", RawType.INT),
                        Map.entry("text", RawType.STRING),
                        Map.entry("big", RawType.BIGINT),
                        Map.entry("real", RawType.DOUBLE),
                        Map.entry("exact", RawType.DECIMAL),
                        Map.entry("truth", truth()),
                        Map.entry("at", RawType.DATETIME),
                        Map.entry("bytes", RawType.BYTES));
        @Nullable Object[] row = result.rows().get(0);
        assertThat(row[0]).isEqualTo(1);
        assertThat(row[1]).isEqualTo("x");
        assertThat(row[2]).hasToString("9007199254740993");
        assertThat(row[3]).isEqualTo(1.5);
        assertThat((BigDecimal) row[4]).isEqualByComparingTo("12.5");
        assertThat(row[5]).isEqualTo(truth() == RawType.BOOL ? (Object) true : (Object) 1);
        assertThat(row[6]).isEqualTo(Instant.parse("2024-02-29T12:30:15.250Z"));
        assertThat((byte[]) row[7]).containsExactly(1, 2, 255);
        assertThat(result.rows().get(1)).startsWith(2).endsWith((Object) null).hasSize(8);
    }

    @Test
    void an_expression_has_the_type_of_its_values_and_columns_may_share_a_name() {
        RawRows result = session.queryAny(opened.sql("SELECT 1 + 1 AS a, 'x' AS a"));
        assertThat(result.columns())
                .containsExactly(new RawColumn("a", sum(), false), new RawColumn("a", RawType.STRING, false));
        assertThat(result.rows().get(0)[0]).hasToString("2");
    }

    @Test
    void whatever_a_statement_is_its_rows_are_given_and_counted() {
        assertThat(session.queryAny(opened.sql("INSERT INTO `Thing` (`id`) VALUES (1), (2)")))
                .isEqualTo(RawRows.none());
        assertThat(session.queryAny(opened.sql("SELECT * FROM `Thing` WHERE `id` > 9")))
                .satisfies(result -> assertThat(result.rows()).isEmpty())
                .satisfies(result -> assertThat(result.columns()).hasSize(8));
        assertThat(session.executeAny(opened.sql("SELECT * FROM `Thing`"))).isEqualTo(2);
        assertThat(session.executeAny(opened.sql("DELETE FROM `Thing`"))).isEqualTo(2);
        assertThat(session.executeAny(opened.sql("CREATE TABLE `Other` (`a` int)")))
                .isZero();
    }

    @Test
    void bad_syntax_has_a_class_of_its_own_and_the_session_goes_on() {
        assertThatThrownBy(() -> session.queryAny(opened.sql("SELEC 1")))
                .isInstanceOf(InvalidSqlException.class)
                .hasMessageContaining("SELEC");
        assertThat(session.queryAny(opened.sql("SELECT 1")).rows()).hasSize(1);
    }

    private String one() {
        return truth() == RawType.BOOL ? "true" : "1";
    }

    private static Map<String, RawType> types(RawRows result) {
        Map<String, RawType> types = new LinkedHashMap<>();
        result.columns().forEach(column -> types.put(column.name(), column.type()));
        assertThat(List.copyOf(types.keySet())).hasSameSizeAs(result.columns());
        return types;
    }
}
