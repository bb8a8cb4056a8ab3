package dev.tenon.sqlite;

import dev.tenon.error.InvalidArgumentException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/**
 * A moment as SQLite keeps it: text of one width, in UTC and with milliseconds, as in {@code
 * 2024-01-01T12:00:00.000+00:00}, so that texts sort as moments do. That is also what Prisma writes.
 */
final class Moments {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'+00:00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Moments() {}

    /**
     * The text for a moment, cut to milliseconds.
     *
     * @throws InvalidArgumentException if its year has not four digits
     */
    static String write(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new InvalidArgumentException(
                    "A DateTime outside of the years 0000 to 9999 cannot be stored: it would not sort.",
                    "Give a moment in those years, or keep the number of milliseconds in a BigInt.",
                    null);
        }
        return WRITTEN.format(moment);
    }

    /**
     * The moment that a text means: what {@link #write} gives, or another ISO form; without an offset it is UTC, as what
     * {@code CURRENT_TIMESTAMP} gives.
     *
     * @throws DateTimeException if it means none
     */
    static Instant read(String text) {
        TemporalAccessor parsed = READ.parse(text);
        LocalDate date = LocalDate.from(parsed);
        LocalTime time = parsed.query(TemporalQueries.localTime());
        ZoneOffset zone = parsed.isSupported(ChronoField.OFFSET_SECONDS) ? ZoneOffset.from(parsed) : ZoneOffset.UTC;
        return time == null
                ? date.atStartOfDay().toInstant(ZoneOffset.UTC)
                : date.atTime(time).toInstant(zone);
    }
}
