package dev.tenon.testkit;

import dev.tenon.jdbc.JdbcSession;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Statement;
import dev.tenon.transaction.Deadline;
import dev.tenon.transaction.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Short words for what tests say to a session. */
public final class TestStatements {
    private TestStatements() {}

    /** A statement about users, with texts and whole numbers for its places. */
    public static Statement sql(String sql, Object... values) {
        return new Statement(sql, binds(values), List.of(), "User");
    }

    /** The same, that gives one column of a type. */
    public static Statement asking(ScalarType type, String sql, Object... values) {
        return new Statement(sql, binds(values), List.of(new FieldType.Scalar(type)), "User");
    }

    /** The whole numbers that a statement gives. */
    public static List<Long> longs(JdbcSession session, String sql) {
        return session.query(asking(ScalarType.BIG_INT, sql)).stream()
                .map(row -> (Long) row[0])
                .toList();
    }

    /** So many milliseconds from now. */
    public static Deadline within(long millis) {
        return Deadline.in(Duration.ofMillis(millis), Ticker.SYSTEM);
    }

    private static List<Bind> binds(Object... values) {
        return Stream.of(values)
                .map(value -> new Bind(
                        new FieldType.Scalar(value instanceof Integer ? ScalarType.INT : ScalarType.STRING), value))
                .toList();
    }
}
