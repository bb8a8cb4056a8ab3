package dev.tenon.jdbc;

import java.util.Locale;

/** What a column of a statement can hold that Tenon has not written, with the Java type of its values. */
public enum RawType {
    /** {@code Integer}. */
    INT,
    /** {@code Long} or {@code BigInteger}. */
    BIGINT,
    /** {@code Float}. */
    FLOAT,
    /** {@code Double}. */
    DOUBLE,
    /** {@code BigDecimal}, without zeros at its end. */
    DECIMAL,
    /** {@code Boolean}. */
    BOOL,
    /** {@code String}. */
    STRING,
    /** {@code String}, of one character. */
    CHAR,
    /** {@code String}, as the database writes it. */
    UUID,
    /** {@code String}, the text of one JSON value. */
    JSON,
    /** {@code byte[]}. */
    BYTES,
    /** {@code Instant}. */
    DATETIME,
    /** {@code LocalDate}. */
    DATE,
    /** {@code LocalTime}. */
    TIME;

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
