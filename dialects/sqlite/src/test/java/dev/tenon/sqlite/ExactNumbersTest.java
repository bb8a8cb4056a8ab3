package dev.tenon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.ValueOutOfRangeException;
import dev.tenon.jdbc.Driver;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.Dialect;
import dev.tenon.testkit.TestStatements;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactNumbersTest {
    private static final Dialect DIALECT = Driver.serving("sqlite").dialect();

    @TempDir
    Path directory;

    private Fixture fixture;

    @BeforeEach
    void open() {
        fixture = Fixture.at(directory.resolve("test.db"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, +, 0.2, 0.3",
        "1, -, 1.000, 0",
        "12345678901234567890.123456789, *, 10, 123456789012345678901.23456789",
        "1, /, 3, 0.3333333333333333333333333333333333",
        "1, /, 8, 0.125",
        "1, +, 0.5, 1.5",
        "null, +, 1, null"
    })
    void arithmetic_on_decimals_is_exact(String left, String operator, String right, String expected) {
        left = left.equals("null") ? left : "'" + left + "'";
        assertThat(calculate(ScalarType.DECIMAL, ScalarType.STRING, left, operator, "'" + right + "'"))
                .isEqualTo(expected.equals("null") ? null : expected);
    }

    @ParameterizedTest
    @CsvSource({
        "7, /, 2, 3",
        "-7, /, 2, -3",
        "2147483646, +, 1, 2147483647",
        "-2147483647, -, 1, -2147483648",
        "3, *, 4, 12"
    })
    void arithmetic_on_integers_is_that_of_integers(String left, String operator, String right, long expected) {
        assertThat(calculate(ScalarType.INT, ScalarType.BIG_INT, left, operator, right))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "INT, 2147483647, +, 1", "INT, -2147483648, -, 1", "INT, 65536, *, 65536", "INT, 1, /, 0",
        "BIG_INT, 9223372036854775807, +, 1", "BIG_INT, 9223372036854775807, *, 2", "BIG_INT, 1, /, 0",
                "DECIMAL, 1, /, 0"
    })
    void a_result_that_does_not_fit_fails_instead_of_being_stored(
            ScalarType type, String left, String operator, String right) {
        assertThatThrownBy(() -> calculate(type, ScalarType.BIG_INT, left, operator, right))
                .isInstanceOf(ValueOutOfRangeException.class)
                .hasMessageNotContaining("2147483647");
    }

    @Test
    void an_increment_past_the_end_of_int_leaves_every_row_as_it_was() {
        fixture.run("INSERT INTO users (e_mail, age) VALUES ('a', 1), ('b', 2147483647)");
        String sum = DIALECT.arithmetic(new FieldType.Scalar(ScalarType.INT), "age", "+", "?");
        assertThatThrownBy(() -> fixture.run("UPDATE users SET age = " + sum, 1))
                .isInstanceOf(ValueOutOfRangeException.class);
        assertThat(fixture.longs("SELECT age FROM users ORDER BY id")).containsExactly(1L, 2147483647L);
    }

    @Test
    void decimals_sort_and_compare_as_numbers_do() {
        Random random = new Random(42);
        List<BigDecimal> numbers = IntStream.range(0, 400)
                .mapToObj(index -> new BigDecimal(
                                new BigInteger(1 + random.nextInt(120), random), random.nextInt(60) - 20)
                        .multiply(BigDecimal.valueOf(random.nextInt(3) - 1)))
                .toList();
        for (BigDecimal left : numbers) {
            for (BigDecimal right : numbers) {
                int expected = left.compareTo(right);
                assertThat(Integer.signum(Decimals.sortKey(left).compareTo(Decimals.sortKey(right))))
                        .as("%s and %s", left, right)
                        .isEqualTo(expected);
                assertThat(Decimals.canonical(left).equals(Decimals.canonical(right)))
                        .isEqualTo(expected == 0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"9, <, 10, 1", "-9, <, -10, 0", "1.5, >=, 1.50, 1", "2, >, 10, 0", "2, <>, 3, 1", "2, =, 2, 1"})
    void a_comparison_of_decimals_is_by_value(String left, String operator, String right, long expected) {
        String canonicalLeft = "'" + Decimals.canonical(new BigDecimal(left)) + "'";
        String canonicalRight = "'" + Decimals.canonical(new BigDecimal(right)) + "'";
        String comparison =
                DIALECT.compare(new FieldType.Scalar(ScalarType.DECIMAL), canonicalLeft, operator, canonicalRight);
        assertThat(fixture.longs("SELECT " + comparison)).containsExactly(expected);
    }

    private @Nullable Object calculate(ScalarType type, ScalarType result, String left, String operator, String right) {
        String expression = DIALECT.arithmetic(new FieldType.Scalar(type), left, operator, right);
        var session = fixture.reader();
        try {
            return session.query(TestStatements.asking(result, "SELECT " + expression))
                    .get(0)[0];
        } finally {
            session.giveBack();
        }
    }
}
