package dev.tenon.schema.rules.defaults;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads a date with a time as RFC 3339 has it, and tells what keeps a text from being one. Mutable; for one text. */
final class DateTimeText {
    private static final String TOO_SHORT = "premature end of input";
    private static final String TOO_LONG = "trailing input";
    private static final String INVALID = "input contains invalid characters";
    private static final String OUT_OF_RANGE = "input is out of range";

    private final String text;
    private int index;
    private Optional<String> fault = Optional.empty();

    private DateTimeText(String text) {
        this.text = text;
    }

    /** What is wrong in a text, if anything is. */
    static Optional<String> fault(String text) {
        DateTimeText reader = new DateTimeText(text);
        reader.read();
        return reader.fault;
    }

    private void read() {
        number(4, 0, 9999);
        one("-");
        number(2, 1, 12);
        one("-");
        number(2, 1, 31);
        one("Tt ");
        number(2, 0, 23);
        one(":");
        number(2, 0, 59);
        one(":");
        number(2, 0, 60);
        fraction();
        offset();
        if (fault.isEmpty() && index < text.length()) {
            fault = Optional.of(TOO_LONG);
        }
        if (fault.isEmpty()) {
            parse();
        }
    }

    private void fraction() {
        if (index < text.length() && text.charAt(index) == '.') {
            index++;
            number(1, 0, 9);
            while (index < text.length() && isDigit(text.charAt(index))) {
                index++;
            }
        }
    }

    private void offset() {
        if (index < text.length() && "Zz".indexOf(text.charAt(index)) >= 0) {
            index++;
            return;
        }
        one("+-");
        number(2, 0, 23);
        one(":");
        number(2, 0, 59);
    }

    /** What is left to be wrong is a day that its month has not. */
    private void parse() {
        try {
            OffsetDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException wrong) {
            fault = Optional.of(OUT_OF_RANGE);
        }
    }

    private void one(String allowed) {
        if (fault.isPresent()) {
            return;
        }
        if (index >= text.length()) {
            fault = Optional.of(TOO_SHORT);
        } else if (allowed.indexOf(text.charAt(index++)) < 0) {
            fault = Optional.of(INVALID);
        }
    }

    private void number(int digits, int least, int most) {
        if (fault.isPresent()) {
            return;
        }
        if (text.length() - index < digits) {
            fault = Optional.of(TOO_SHORT);
            return;
        }
        int value = 0;
        for (int i = 0; i < digits; i++) {
            char c = text.charAt(index++);
            if (!isDigit(c)) {
                fault = Optional.of(INVALID);
                return;
            }
            value = value * 10 + c - '0';
        }
        if (value < least || value > most) {
            fault = Optional.of(OUT_OF_RANGE);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
