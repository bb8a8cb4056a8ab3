package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Statement;
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
import org.junit.jupiter.params.provider.MethodSource;

/** Every scalar type goes into the database and comes back as it was, or is refused. */
public abstract class TypesSuite extends DatabaseSuite {
    private static final String MODELS = """
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
            """;

    private static final String WITH_NUL = "a\u0000b";

    private Opened opened;
    private JdbcSession session;

    /** For subclasses. */
    protected TypesSuite() {}

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

    static Stream<Arguments> values() {
        return Stream.of(
                        values("text", "", "O'Neil", "\"; DROP TABLE Thing; --", "1.0", "😀\u2028ü", "a ", "\\", "%_"),
                        values("flag", true, false),
                        values("small", 0, Integer.MIN_VALUE, Integer.MAX_VALUE),
                        values("big", 0L, Long.MIN_VALUE, Long.MAX_VALUE),
                        values("real", 0.0, 1.0, -1.5e300, 1e-300, 0.1),
                        values("exact", new BigDecimal("12345678901234567890.123456789"), new BigDecimal("-0.1")),
                        values("exact", new BigDecimal("0.000000001")),
                        values("exact", BigDecimal.ZERO, new BigDecimal("100")),
                        values("at", Instant.parse("2024-01-01T12:00:00.123Z"), Instant.parse("1000-01-01T00:00:00Z")),
                        values("at", Instant.parse("9999-12-31T23:59:59.999Z"), Instant.EPOCH),
                        values("json", "[]", "1.5", "123456789012345678901234567890", "\"1\"", "null", "true"),
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
        assertFoundByItself(field, value);
    }

    /** Drivers go over to other encodings once a statement has been sent a few times. */
    @ParameterizedTest
    @MethodSource("values")
    void a_value_comes_back_as_it_was_however_often_it_is_read(String field, Object value) {
        store(field, value);
        for (int i = 0; i < 8; i++) {
            assertThat(read(field)).isEqualTo(value);
        }
    }

    @Test
    void a_long_text_comes_back_as_it_was() {
        if (holdsLongText()) {
            store("text", "x".repeat(1 << 20));
            assertThat(read("text")).isEqualTo("x".repeat(1 << 20));
        }
    }

    /** Whether a String field without a native type holds a text of a mebibyte. Yes, unless overridden. */
    protected boolean holdsLongText() {
        return true;
    }

    /** Whether a text may hold the character U+0000. No, unless overridden. */
    protected boolean holdsNul() {
        return false;
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
        for (ScalarField field : model().scalarFields()) {
            if (field.isOptional()) {
                store(field.name(), null);
                assertThat(read(field.name())).isNull();
            }
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("real", Double.NaN),
                Arguments.of("real", Double.POSITIVE_INFINITY),
                Arguments.of("text", WITH_NUL),
                Arguments.of("text", "a\uD800b"),
                Arguments.of("text", "\uDC00"),
                Arguments.of("at", Instant.parse("-0001-12-31T23:59:59Z")),
                Arguments.of("at", Instant.parse("+10000-01-01T00:00:00Z")),
                Arguments.of("color", "GREEN"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_value_that_would_not_come_back_is_refused_and_the_session_goes_on(String field, Object value) {
        if (holdsNul() && value.equals(WITH_NUL)) {
            store(field, value);
            assertThat(read(field)).isEqualTo(value);
            return;
        }
        assertThatThrownBy(() -> store(field, value)).isInstanceOf(InvalidArgumentException.class);
        store("small", 1);
        assertThat(read("small")).isEqualTo(1);
    }

    @Test
    void decimals_that_are_equal_are_one_value_for_a_unique_index() {
        store("exact", new BigDecimal("1.50"));
        assertThat(read("exact")).isEqualTo(new BigDecimal("1.5"));
        assertThatThrownBy(() -> insert(2, "exact", new BigDecimal("1.500")))
                .isInstanceOf(UniqueConstraintException.class);
    }

    private Model model() {
        return opened.database().schema().model("Thing");
    }

    private ScalarField field(String name) {
        return model().scalarField(name);
    }

    /** Runs a statement about the table `Thing`, whose names stand between back-ticks. */
    protected final void execute(String sql, Object... values) {
        session.execute(opened.sql(sql, values));
    }

    /** What a query about the table `Thing` gives: one text. */
    protected final @Nullable Object text(String sql) {
        return session.query(
                        TestStatements.asking(ScalarType.STRING, opened.sql(sql).sql()))
                .get(0)[0];
    }

    /** Leaves one row with this value. */
    protected final void store(String field, @Nullable Object value) {
        session.execute(opened.sql("DELETE FROM `Thing`"));
        insert(1, field, value);
    }

    private void insert(int id, String field, @Nullable Object value) {
        session.execute(new Statement(
                opened.sql("INSERT INTO `Thing` (`id`, `" + field + "`) VALUES (" + id + ", ?)")
                        .sql(),
                List.of(new Bind(field(field).type(), value)),
                List.of(),
                "Thing"));
    }

    /** The value of the one row. */
    protected final @Nullable Object read(String field) {
        return select(field, "", List.of()).get(0)[0];
    }

    /** Stores a value and looks for it. */
    protected final void assertFoundByItself(String field, Object value) {
        store(field, value);
        List<Bind> binds = List.of(new Bind(field(field).type(), value));
        assertThat(select(field, " WHERE `" + field + "` = ?", binds)).hasSize(1);
    }

    private List<@Nullable Object[]> select(String field, String condition, List<Bind> binds) {
        String sql =
                opened.sql("SELECT `" + field + "` FROM `Thing`" + condition).sql();
        return session.query(new Statement(sql, binds, List.of(field(field).type()), "Thing"));
    }
}
