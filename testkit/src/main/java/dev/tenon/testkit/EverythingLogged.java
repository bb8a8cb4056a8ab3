package dev.tenon.testkit;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears every line of every log, of the finest level, until it is closed. SLF4J must lead to the JDK's loggers. Thread-safe. */
final class EverythingLogged extends Handler implements AutoCloseable {
    private final Formatter formatter = new SimpleFormatter();
    private final StringBuffer text = new StringBuffer();
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();

    EverythingLogged() {
        setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(this);
    }

    /** All that was logged. */
    String text() {
        return text.toString();
    }

    @Override
    public void publish(LogRecord line) {
        text.append(formatter.format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(before);
    }
}
