package dev.tenon.mariadb;

import dev.tenon.error.InvalidArgumentException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A moment as the server keeps it: date and time without a zone, in UTC, to the millisecond. */
final class Moments {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    /** That of a column that holds a time of day alone. */
    static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

    private Moments() {}

    /**
     * Date and time in UTC, cut to milliseconds.
     *
     * @throws InvalidArgumentException if the year has not four digits
     */
    static LocalDateTime local(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new InvalidArgumentException(
                    "A DateTime outside of the years 0001 to 9999 cannot be stored.",
                    "Give a moment in those years, or keep the number of milliseconds in a BigInt.",
                    null);
        }
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The moment as it stands in a statement or a list, without quotes. */
    static String text(Instant moment) {
        return TEXT.format(local(moment));
    }

    /**
     * The moment that a column holds, as the server writes it: date and time, or a date alone, or a time of day, which is one of the
     * first day of 1970.
     *
     * @throws java.time.DateTimeException if it is none of these
     */
    static Instant stored(String text) {
        if (text.indexOf(':') == 2) {
            return moment(FIRST_DAY.atTime(LocalTime.parse(text)));
        }
        return text.indexOf(' ') < 0
                ? moment(LocalDate.parse(text).atStartOfDay())
                : moment(LocalDateTime.parse(text.replace(' ', 'T')));
    }

    /** The moment that a date and time in UTC means. */
    static Instant moment(LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC);
    }
}
