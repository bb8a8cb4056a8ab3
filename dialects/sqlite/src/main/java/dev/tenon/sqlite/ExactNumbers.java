package dev.tenon.sqlite;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/**
 * The functions that every connection has, so that numbers are exact in the database too. Those on decimals have the names of
 * SQLite's own decimal extension ({@code decimal_add}, {@code decimal_sub}, {@code decimal_mul}, {@code decimal_cmp}), plus
 * {@code decimal_div} (34 significant digits, half to even) and {@code decimal_sort} (a text that sorts as the number). Those
 * on integers refuse what does not fit, where SQLite itself would keep it, or turn it into a floating-point number; those on
 * floating-point numbers refuse what is infinite, and a division by zero, of which SQLite makes null; {@code float_text} is a
 * text from which the very number can be read. All give null for null.
 */
final class ExactNumbers {
    /** Stands in the message of every failure of these functions, so that it can be told from others. */
    static final String OUT_OF_RANGE = "value out of range: ";

    private ExactNumbers() {}

    static void register(Connection connection) throws SQLException {
        decimal(connection, "decimal_add", (left, right) -> Decimals.canonical(left.add(right)));
        decimal(connection, "decimal_sub", (left, right) -> Decimals.canonical(left.subtract(right)));
        decimal(connection, "decimal_mul", (left, right) -> Decimals.canonical(left.multiply(right)));
        decimal(connection, "decimal_div", (left, right) -> Decimals.canonical(Decimals.divide(left, right)));
        decimal(connection, "decimal_cmp", BigDecimal::compareTo);
        create(connection, "decimal_sort", 1, arguments -> Decimals.sortKey(decimal(arguments[0])));
        real(connection, "float_add", Double::sum);
        real(connection, "float_sub", (left, right) -> left - right);
        real(connection, "float_mul", (left, right) -> left * right);
        real(connection, "float_div", (left, right) -> left / right);
        create(connection, "float_text", 1, arguments -> arguments[0].toString());
        integer(connection, "int", Integer.MIN_VALUE, Integer.MAX_VALUE);
        integer(connection, "bigint", Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static void decimal(Connection connection, String name, OnDecimals operation) throws SQLException {
        create(connection, name, 2, arguments -> operation.on(decimal(arguments[0]), decimal(arguments[1])));
    }

    private static void integer(Connection connection, String type, long least, long most) throws SQLException {
        integer(connection, type + "_add", least, most, BigInteger::add);
        integer(connection, type + "_sub", least, most, BigInteger::subtract);
        integer(connection, type + "_mul", least, most, BigInteger::multiply);
        integer(connection, type + "_div", least, most, BigInteger::divide);
    }

    private static void integer(Connection connection, String name, long least, long most, OnIntegers operation)
            throws SQLException {
        create(connection, name, 2, arguments -> {
            BigInteger result = operation.on(integer(arguments[0]), integer(arguments[1]));
            if (result.bitLength() > 63 || result.longValue() < least || result.longValue() > most) {
                throw new ArithmeticException("the result does not fit its type");
            }
            return result.longValue();
        });
    }

    private static void real(Connection connection, String name, DoubleBinaryOperator operation) throws SQLException {
        create(connection, name, 2, arguments -> {
            double result = operation.applyAsDouble(real(arguments[0]), real(arguments[1]));
            if (!Double.isFinite(result)) {
                throw new ArithmeticException("the result is not a finite number");
            }
            return result;
        });
    }

    private static double real(Object argument) {
        if (argument instanceof Number number) {
            return number.doubleValue();
        }
        throw new ArithmeticException("an operand is not a number");
    }

    private static BigDecimal decimal(Object argument) {
        if (argument instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        if (argument instanceof Double real) {
            return BigDecimal.valueOf(real);
        }
        return new BigDecimal(argument.toString());
    }

    private static BigInteger integer(Object argument) {
        if (argument instanceof Long whole) {
            return BigInteger.valueOf(whole);
        }
        throw new ArithmeticException("an operand is not an integer");
    }

    private static void create(Connection connection, String name, int arguments, OnValues operation)
            throws SQLException {
        Function.create(connection, name, new Exact(arguments, operation), arguments, Function.FLAG_DETERMINISTIC);
    }

    private interface OnDecimals {
        Object on(BigDecimal left, BigDecimal right);
    }

    private interface OnIntegers {
        BigInteger on(BigInteger left, BigInteger right);
    }

    private interface OnValues {
        Object on(Object[] arguments);
    }

    private static final class Exact extends Function {
        private static final int INTEGER = 1;
        private static final int FLOAT = 2;
        private static final int NULL = 5;

        private final int count;
        private final OnValues operation;

        Exact(int count, OnValues operation) {
            this.count = count;
            this.operation = operation;
        }

        @Override
        protected void xFunc() throws SQLException {
            Object[] arguments = new Object[count];
            for (int place = 0; place < count; place++) {
                Object argument = argument(place);
                if (argument == null) {
                    result();
                    return;
                }
                arguments[place] = argument;
            }
            try {
                Object result = operation.on(arguments);
                if (result instanceof String text) {
                    result(text);
                } else if (result instanceof Double real) {
                    result(real);
                } else {
                    result(((Number) result).longValue());
                }
            } catch (NumberFormatException failure) {
                error(OUT_OF_RANGE + "an operand is not a number");
            } catch (ArithmeticException failure) {
                error(OUT_OF_RANGE + failure.getMessage());
            }
        }

        private @Nullable Object argument(int place) throws SQLException {
            return switch (value_type(place)) {
                case NULL -> null;
                case INTEGER -> value_long(place);
                case FLOAT -> value_double(place);
                default -> value_text(place);
            };
        }
    }
}
