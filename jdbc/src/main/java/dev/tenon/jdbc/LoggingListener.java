package dev.tenon.jdbc;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each statement at debug level to the SLF4J logger {@code tenon.query}: text, rows and time, never a parameter. */
public final class LoggingListener implements StatementListener {
    private static final Logger LOGGER = LoggerFactory.getLogger("tenon.query");

    @Override
    public void statement(StatementEvent event) {
        if (!LOGGER.isDebugEnabled()) {
            return;
        }
        long micros = TimeUnit.NANOSECONDS.toMicros(event.nanos());
        if (event.failure() == null) {
            LOGGER.debug("{} [{} rows, {} µs]", event.sql(), event.rows(), micros);
        } else {
            LOGGER.debug(
                    "{} [failed with {}, {} µs]", event.sql(), event.failure().code(), micros);
        }
    }
}
