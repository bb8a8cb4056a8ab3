package dev.tenon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Statement;
import dev.tenon.testkit.TestStatements;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TypesTest {
    private static final Schema SCHEMA = SchemaFile.parse("schema.prisma", """
            datasource db {
              provider = "sqlite"
            }

            enum Color {
              RED
              BLUE @map("blau")
            }

            model Thing {
              id    Int       @id
              text  String?
              flag  Boolean?
              small Int?
              big   BigInt?
              real  Float?
              exact Decimal?  @unique
              at    DateTime?
              json  Json?
              bytes Bytes?
              color Color?
            }
            """);

    private Database database;
    private JdbcSession session;

    @BeforeEach
    void open() {
        Driver driver = Driver.serving("sqlite");
        database = Database.open(driver, SCHEMA, ":memory:", PoolOptions.defaults(), StatementListener.NONE);
        session = database.acquire(Fixture.WRITES, TestStatements.within(60_000));
        driver.dialect().createSchema(SCHEMA).forEach(sql -> session.execute(TestStatements.sql(sql)));
    }

    @AfterEach
    void close() {
        session.giveBack();
        database.close();
    }

    static Stream<Arguments> values() {
        return Stream.of(
                        values(
                                "text",
                                "",
                                "O'Neil",
                                "\"; DROP TABLE Thing; --",
                                "1.0",
                                "😀\u2028ü",
                                "x".repeat(100_000)),
                        values("flag", true, false),
                        values("small", 0, Integer.MIN_VALUE, Integer.MAX_VALUE),
                        values("big", 0L, Long.MIN_VALUE, Long.MAX_VALUE),
                        values("real", 0.0, 1.0, -1.5e300, Double.MIN_VALUE, 0.1),
                        values(
                                "exact",
                                new BigDecimal("12345678901234567890.123456789"),
                                new BigDecimal("-0.1"),
                                BigDecimal.ZERO),
                        values("at", Instant.parse("2024-01-01T12:00:00.123Z"), Instant.parse("0000-01-01T00:00:00Z")),
                        values("at", Instant.parse("9999-12-31T23:59:59.999Z"), Instant.EPOCH),
                        values(
                                "json",
                                "{\"a\":[1,null]}",
                                "1.0",
                                " -0 ",
                                "123456789012345678901234567890",
                                "\"1\"",
                                "null",
                                "true"),
                        values("color", "RED", "BLUE"))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> values(String field, Object... values) {
        return Stream.of(values).map(value -> Arguments.of(field, value));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_comes_back_as_it_was(String field, Object value) {
        store(field, value);
        assertThat(read(field)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_is_found_by_itself(String field, Object value) {
        store(field, value);
        FieldType type = field(field).type();
        assertThat(session.query(new Statement(
                        "SELECT \"" + field + "\" FROM \"Thing\" WHERE \"" + field + "\" = ?",
                        List.of(new Bind(type, value)),
                        List.of(type),
                        "Thing")))
                .hasSize(1);
    }

    @Test
    void bytes_come_back_as_they_were() {
        byte[] all = new byte[256];
        for (int index = 0; index < all.length; index++) {
            all[index] = (byte) index;
        }
        store("bytes", all);
        assertThat((byte[]) read("bytes")).isEqualTo(all);
        store("bytes", new byte[0]);
        assertThat((byte[]) read("bytes")).isEmpty();
    }

    @Test
    void null_comes_back_as_null_in_every_column() {
        for (ScalarField field : SCHEMA.model("Thing").scalarFields()) {
            if (field.isOptional()) {
                store(field.name(), null);
                assertThat(read(field.name())).isNull();
            }
        }
    }

    @Test
    void a_moment_is_cut_to_milliseconds_and_stored_as_text_that_sorts() {
        store("at", Instant.parse("2024-01-01T12:00:00.123999Z"));
        assertThat(read("at")).isEqualTo(Instant.parse("2024-01-01T12:00:00.123Z"));
        assertThat(session.query(TestStatements.asking(ScalarType.STRING, "SELECT at FROM Thing"))
                        .get(0)[0])
                .isEqualTo("2024-01-01T12:00:00.123+00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "'2024-01-01 12:00:00', 2024-01-01T12:00:00Z",
        "2024-01-01T12:00:00Z, 2024-01-01T12:00:00Z",
        "2024-01-01T12:00:00.5+02:00, 2024-01-01T10:00:00.5Z",
        "2024-01-01T12:00, 2024-01-01T12:00:00Z",
        "2024-01-01, 2024-01-01T00:00:00Z"
    })
    void moments_that_others_wrote_are_understood(String stored, Instant expected) {
        session.execute(TestStatements.sql("INSERT INTO Thing (id, at) VALUES (1, ?)", stored));
        assertThat(read("at")).isEqualTo(expected);
    }

    @Test
    void a_number_in_a_column_of_moments_is_milliseconds() {
        session.execute(TestStatements.sql("INSERT INTO Thing (id, at) VALUES (1, 1704110400123)"));
        assertThat(read("at")).isEqualTo(Instant.ofEpochMilli(1704110400123L));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("real", Double.NaN),
                Arguments.of("real", Double.POSITIVE_INFINITY),
                Arguments.of("text", "a\u0000b"),
                Arguments.of("text", "a\uD800b"),
                Arguments.of("text", "\uDC00"),
                Arguments.of("at", Instant.parse("-0001-12-31T23:59:59Z")),
                Arguments.of("at", Instant.parse("+10000-01-01T00:00:00Z")),
                Arguments.of("exact", new BigDecimal("1e1000")),
                Arguments.of("exact", new BigDecimal("1e-1000")),
                Arguments.of("color", "GREEN"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_value_that_would_not_come_back_is_refused_and_the_session_goes_on(String field, Object value) {
        assertThatThrownBy(() -> store(field, value)).isInstanceOf(InvalidArgumentException.class);
        store("small", 1);
        assertThat(read("small")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "small, 3000000000",
        "small, '''x'''",
        "small, 1.5",
        "flag, 2",
        "at, '''yesterday'''",
        "exact, '''x'''",
        "color, '''PINK'''",
        "text, x'00'",
        "bytes, '''x'''",
        "real, '''x'''",
        "big, 1e30"
    })
    void a_stored_value_of_another_type_is_refused_with_its_column(String field, String literal) {
        session.execute(TestStatements.sql("INSERT INTO Thing (id, " + field + ") VALUES (1, " + literal + ")"));
        assertThatThrownBy(() -> read(field))
                .isInstanceOf(InvalidStoredValueException.class)
                .hasMessageContaining("`" + field + "`")
                .hasMessageContaining("`Thing`");
    }

    @Test
    void decimals_that_are_equal_are_one_value_for_a_unique_index() {
        store("exact", new BigDecimal("1.50"));
        assertThat(read("exact")).isEqualTo(new BigDecimal("1.5"));
        FieldType type = field("exact").type();
        assertThatThrownBy(() -> session.execute(new Statement(
                        "INSERT INTO Thing (id, exact) VALUES (2, ?)",
                        List.of(new Bind(type, new BigDecimal("1.500"))),
                        List.of(),
                        "Thing")))
                .isInstanceOf(UniqueConstraintException.class);
    }

    private static ScalarField field(String name) {
        return SCHEMA.model("Thing").scalarField(name);
    }

    private void store(String field, @Nullable Object value) {
        session.execute(new Statement(
                "INSERT OR REPLACE INTO \"Thing\" (id, \"" + field + "\") VALUES (1, ?)",
                List.of(new Bind(field(field).type(), value)),
                List.of(),
                "Thing"));
    }

    private @Nullable Object read(String field) {
        return session.query(new Statement(
                        "SELECT \"" + field + "\" FROM \"Thing\"",
                        List.of(),
                        List.of(field(field).type()),
                        "Thing"))
                .get(0)[0];
    }
}
