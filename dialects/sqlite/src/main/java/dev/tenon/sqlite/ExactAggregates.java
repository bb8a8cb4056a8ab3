package dev.tenon.sqlite;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/**
 * The aggregates of decimals that every connection has: {@code decimal_sum}, as in SQLite's own decimal extension, {@code
 * decimal_avg} (34 significant digits, half to even), {@code decimal_min} and {@code decimal_max}. Null does not count; of
 * nothing at all they are null.
 */
final class ExactAggregates {
    private ExactAggregates() {}

    static void register(Connection connection) throws SQLException {
        create(connection, "decimal_sum", new Exact(BigDecimal::add, false));
        create(connection, "decimal_avg", new Exact(BigDecimal::add, true));
        create(connection, "decimal_min", new Exact(BigDecimal::min, false));
        create(connection, "decimal_max", new Exact(BigDecimal::max, false));
    }

    private static void create(Connection connection, String name, Function aggregate) throws SQLException {
        Function.create(connection, name, aggregate, 1, Function.FLAG_DETERMINISTIC);
    }

    /** The driver makes a copy of it for each group. */
    private static final class Exact extends Function.Aggregate {
        private static final int NULL = 5;

        private final BinaryOperator<BigDecimal> operation;
        private final boolean divided;
        private @Nullable BigDecimal result;
        private long count;

        Exact(BinaryOperator<BigDecimal> operation, boolean divided) {
            this.operation = operation;
            this.divided = divided;
        }

        @Override
        protected void xStep() throws SQLException {
            if (value_type(0) == NULL) {
                return;
            }
            try {
                BigDecimal value = new BigDecimal(value_text(0));
                result = result == null ? value : operation.apply(result, value);
                count++;
            } catch (NumberFormatException failure) {
                error(ExactNumbers.OUT_OF_RANGE + "an operand is not a number");
            }
        }

        @Override
        protected void xFinal() throws SQLException {
            if (result == null) {
                result();
                return;
            }
            try {
                result(Decimals.canonical(divided ? Decimals.divide(result, BigDecimal.valueOf(count)) : result));
            } catch (ArithmeticException failure) {
                error(ExactNumbers.OUT_OF_RANGE + failure.getMessage());
            }
        }

        @Override
        public Object clone() throws CloneNotSupportedException {
            return super.clone();
        }
    }
}
