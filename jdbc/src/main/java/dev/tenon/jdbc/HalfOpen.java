package dev.tenon.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection that could not be made ready. */
public final class HalfOpen {
    private HalfOpen() {}

    /**
     * Closes it; a failure of that is told with the one that came first.
     *
     * @param connection the connection, if there is one at all
     */
    public static void close(@Nullable Connection connection, Exception first) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException failure) {
            first.addSuppressed(failure);
        }
    }
}
