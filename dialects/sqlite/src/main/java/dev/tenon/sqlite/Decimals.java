package dev.tenon.sqlite;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A decimal number as SQLite keeps it: text in one canonical form, without an exponent, without zeros at the end of a
 * fraction, {@code 0} for zero; so that equal numbers are equal texts, for {@code =} and for unique indexes.
 */
final class Decimals {
    /** The most digits of a number, before and after the point together. */
    static final int MOST_DIGITS = 1000;

    /** The digits of a quotient, the last rounded half to even. */
    private static final MathContext QUOTIENT = new MathContext(34, RoundingMode.HALF_EVEN);

    private static final int EXPONENT_BIAS = 5000;

    private Decimals() {}

    /**
     * The canonical text.
     *
     * @throws ArithmeticException if it would be longer than {@link #MOST_DIGITS}
     */
    static String canonical(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        long whole = Math.max(1, (long) stripped.precision() - stripped.scale());
        if (whole + Math.max(0, stripped.scale()) > MOST_DIGITS) {
            throw new ArithmeticException("a Decimal has more than " + MOST_DIGITS + " digits");
        }
        return stripped.toPlainString();
    }

    /** The quotient to 34 significant digits, the last rounded half to even. */
    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, QUOTIENT);
    }

    /**
     * A text for the number such that texts sort, byte by byte, as the numbers do: sign, exponent, digits. For a negative
     * number exponent and digits are turned around, and an end mark above all digits makes the longer one the smaller.
     */
    static String sortKey(BigDecimal number) {
        if (number.signum() == 0) {
            return "1";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() + EXPONENT_BIAS;
        if (exponent < 0 || exponent > 2 * EXPONENT_BIAS - 1) {
            throw new ArithmeticException("a Decimal has more than " + MOST_DIGITS + " digits");
        }
        String key = "%04d%s".formatted(exponent, stripped.unscaledValue().abs());
        return number.signum() > 0 ? "2" + key : "0" + complement(key) + "~";
    }

    private static String complement(String digits) {
        StringBuilder turned = new StringBuilder(digits.length());
        digits.chars().forEach(digit -> turned.append((char) ('0' + '9' - digit)));
        return turned.toString();
    }
}
