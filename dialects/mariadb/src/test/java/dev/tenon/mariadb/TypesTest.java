package dev.tenon.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.error.ValueOutOfRangeException;
import dev.tenon.error.ValueTooLongException;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.plan.step.Column;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Statement;
import dev.tenon.testkit.TestStatements;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypesTest {
    /** A model with a column of every type. */
    static final String MODELS = """
            datasource db {
              provider = "mysql"
            }

            enum Color {
              RED
              BLUE @map("it's blau")
            }

            model Thing {
              id       Int       @id
              text     String?
              long     String?   @db.LongText
              tiny     String?   @db.TinyText
              fixed    String?   @db.Char(5)
              flag     Boolean?
              bit      Boolean?  @db.Bit(1)
              small    Int?
              byteNum  Int?      @db.TinyInt
              ubyte    Int?      @db.UnsignedTinyInt
              short    Int?      @db.SmallInt
              ushort   Int?      @db.UnsignedSmallInt
              medium   Int?      @db.MediumInt
              umedium  Int?      @db.UnsignedMediumInt
              uint     Int?      @db.UnsignedInt
              year     Int?      @db.Year
              big      BigInt?
              ubig     BigInt?   @db.UnsignedBigInt
              real     Float?
              single   Float?    @db.Float
              exact    Decimal?
              money    Decimal?  @db.Decimal(10, 2)
              at       DateTime?
              micros   DateTime? @db.DateTime(6)
              stamp    DateTime? @db.Timestamp(3)
              day      DateTime? @db.Date
              time     DateTime? @db.Time(3) @map("time")
              json     Json?
              bytes    Bytes?
              blob     Bytes?    @db.TinyBlob
              binary   Bytes?    @db.Binary(3)
              bits     Bytes?    @db.Bit(16)
              color    Color?
            }
            """;

    private static final Schema SCHEMA = SchemaFile.parse("schema.prisma", MODELS);
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static Fixture fixture;

    private JdbcSession session;

    @BeforeAll
    static void open() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
        fixture = Fixture.open(SCHEMA);
    }

    @AfterAll
    static void close() {
        fixture.close();
        TimeZone.setDefault(ZONE);
    }

    @BeforeEach
    void take() {
        session = fixture.session();
        session.execute(TestStatements.sql("DELETE FROM Thing"));
    }

    @AfterEach
    void giveBack() {
        session.giveBack();
    }

    static Stream<Arguments> values() {
        return Stream.of(
                        values(
                                "text",
                                "",
                                "O'Neil",
                                "\"; DROP TABLE Thing; --",
                                "1.0",
                                "\\' OR 1=1 #",
                                "a\0b",
                                "😀\u2028ü",
                                "x".repeat(191)),
                        values("long", "x".repeat(1_048_576)),
                        values("tiny", "ü".repeat(100)),
                        values("fixed", "abcde"),
                        values("flag", true, false),
                        values("bit", true, false),
                        values("small", 0, Integer.MIN_VALUE, Integer.MAX_VALUE),
                        values("byteNum", -128, 127),
                        values("ubyte", 0, 255),
                        values("short", -32_768, 32_767),
                        values("ushort", 65_535),
                        values("medium", -8_388_608, 8_388_607),
                        values("umedium", 16_777_215),
                        values("uint", 0L, 4_294_967_295L),
                        values("year", 1901, 2155),
                        values("big", 0L, Long.MIN_VALUE, Long.MAX_VALUE),
                        values("ubig", Long.MAX_VALUE),
                        values("real", 0.0, 1.0, -1.5e300, 2.2250738585072014E-308, Double.MAX_VALUE, 0.1, 1.0 / 3),
                        values("single", 0.5, -1.25, 0.1, 1.5E-38, 1.6777216E7),
                        values(
                                "exact",
                                new BigDecimal("12345678901234567890123456789012345.123456789012345678901234567891"),
                                new BigDecimal("-0.1"),
                                new BigDecimal("1E-30"),
                                new BigDecimal("1000"),
                                BigDecimal.ZERO),
                        values("money", new BigDecimal("99999999.99")),
                        values("at", Instant.parse("2024-01-01T12:00:00.123Z"), Instant.parse("0001-01-01T00:00:00Z")),
                        values("at", Instant.parse("9999-12-31T23:59:59.999Z"), Instant.EPOCH),
                        values("at", Instant.parse("2024-03-10T05:45:00Z"), Instant.parse("2024-11-03T04:45:00Z")),
                        values("micros", Instant.parse("2024-01-01T12:00:00.123Z")),
                        values(
                                "stamp",
                                Instant.parse("2024-03-10T05:45:00.001Z"),
                                Instant.parse("2024-11-03T04:45:00Z")),
                        values("day", Instant.parse("2024-02-29T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z")),
                        values("time", Instant.parse("1970-01-01T23:59:59.999Z"), Instant.EPOCH),
                        values("json", "{\"a\":[1,null]}", "1.0", "123456789012345678901234567890", "\"1\"", "null"),
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

    /** A time of day is sent with a date, and a column of times is then compared as if it were today's. */
    static Stream<Arguments> comparable() {
        return values().filter(arguments -> !arguments.get()[0].equals("time"));
    }

    @ParameterizedTest
    @MethodSource("comparable")
    void a_value_is_found_by_itself(String field, Object value) {
        store(field, value);
        assertThat(session.query(new Statement(
                        "SELECT `" + field + "` FROM Thing WHERE `" + field + "` = ?",
                        List.of(bind(field, value)),
                        List.of(field(field).held()),
                        "Thing")))
                .hasSize(1);
    }

    @Test
    void bytes_come_back_as_they_were() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        for (String field : List.of("bytes")) {
            store(field, all);
            assertThat(read(field)).isEqualTo(all);
            session.execute(TestStatements.sql("DELETE FROM Thing"));
        }
        store("bytes", new byte[0]);
        assertThat(read("bytes")).isEqualTo(new byte[0]);
        session.execute(TestStatements.sql("DELETE FROM Thing"));
        store("binary", new byte[] {0, 1, -1});
        assertThat(read("binary")).isEqualTo(new byte[] {0, 1, -1});
        session.execute(TestStatements.sql("DELETE FROM Thing"));
        store("bits", new byte[] {1, -128});
        assertThat(read("bits")).isEqualTo(new byte[] {1, -128});
    }

    @Test
    void null_comes_back_as_null() {
        session.execute(TestStatements.sql("INSERT INTO Thing (id) VALUES (1)"));
        for (ScalarField field : SCHEMA.models().get(0).scalarFields()) {
            if (!field.name().equals("id")) {
                assertThat(read(field.name())).as(field.name()).isNull();
            }
        }
    }

    @Test
    void a_moment_is_cut_to_milliseconds() {
        store("at", Instant.parse("2024-01-01T12:00:00.123987Z"));
        assertThat(read("at")).isEqualTo(Instant.parse("2024-01-01T12:00:00.123Z"));
    }

    @Test
    void what_does_not_fit_is_refused_and_not_cut() {
        assertThatThrownBy(() -> store("text", "x".repeat(192)))
                .isInstanceOf(ValueTooLongException.class)
                .hasMessageContaining("Thing(text)");
        assertThatThrownBy(() -> store("ubyte", 256))
                .isInstanceOf(ValueOutOfRangeException.class)
                .hasMessageContaining("Thing(ubyte)");
        assertThatThrownBy(() -> store("ubig", -1L)).isInstanceOf(ValueOutOfRangeException.class);
        assertThatThrownBy(() -> store("exact", new BigDecimal("1E35"))).isInstanceOf(ValueOutOfRangeException.class);
        assertThatThrownBy(() -> store("exact", new BigDecimal("1E-31"))).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> store("real", Double.NaN)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> store("text", "\uD83D")).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> store("color", "GREEN")).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> store("at", Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(InvalidArgumentException.class);
        assertThat(TestStatements.longs(session, "SELECT COUNT(*) FROM Thing")).containsExactly(0L);
    }

    @Test
    void a_stored_number_beyond_the_fields_type_is_said_so() {
        session.execute(TestStatements.sql("INSERT INTO Thing (id, ubig) VALUES (1, 18446744073709551615)"));
        assertThatThrownBy(() -> read("ubig"))
                .isInstanceOf(InvalidStoredValueException.class)
                .hasMessageContaining("`ubig` of the table `Thing`")
                .hasMessageContaining("BigInt");
    }

    private void store(String field, @Nullable Object value) {
        session.execute(new Statement(
                "INSERT INTO Thing (id, `" + field + "`) VALUES (1, ?)",
                List.of(bind(field, value)),
                List.of(),
                "Thing"));
    }

    private @Nullable Object read(String field) {
        FieldType type = field(field).held();
        return session.query(new Statement("SELECT `" + field + "` FROM Thing", List.of(), List.of(type), "Thing"))
                .get(0)[0];
    }

    private static Bind bind(String field, @Nullable Object value) {
        Column column = Column.of(field(field));
        return new Bind(column.type(), value, column);
    }

    private static ScalarField field(String field) {
        return SCHEMA.model("Thing").scalarField(field);
    }
}
