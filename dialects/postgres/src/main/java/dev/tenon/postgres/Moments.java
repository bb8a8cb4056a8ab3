package dev.tenon.postgres;

import dev.tenon.error.InvalidArgumentException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * A moment as text. What is written fits every type of date and time: each takes of it what it keeps, the types without a zone
 * in UTC.
 */
final class Moments {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd[ ]['T']")
            .appendPattern("HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:mm:ss", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Moments() {}

    /**
     * The text for a moment, cut to microseconds; between date and time is a blank, since times without a date take no {@code T}.
     *
     * @throws InvalidArgumentException if its year has not four digits
     */
    static String write(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new InvalidArgumentException(
                    "A DateTime outside of the years 0001 to 9999 cannot be stored.",
                    "Give a moment in those years, or keep the number of milliseconds in a BigInt.",
                    null);
        }
        return moment.truncatedTo(ChronoUnit.MICROS).toString().replace('T', ' ');
    }

    /**
     * The moment that a stored text means: a date is its midnight, a time is of the first day of 1970, and what has no zone is
     * in UTC.
     *
     * @throws DateTimeException if it means none, such as {@code infinity}
     */
    static Instant read(String text) {
        if (text.indexOf(':') < 0) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        String whole = text.charAt(2) == ':' ? "1970-01-01 " + text : text;
        TemporalAccessor parsed = READ.parse(whole);
        ZoneOffset zone = parsed.isSupported(ChronoField.OFFSET_SECONDS) ? ZoneOffset.from(parsed) : ZoneOffset.UTC;
        return LocalDateTime.from(parsed).toInstant(zone);
    }
}
