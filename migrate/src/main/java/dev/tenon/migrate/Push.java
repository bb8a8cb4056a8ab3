package dev.tenon.migrate;

import dev.tenon.error.SchemaMismatchException;
import dev.tenon.jdbc.Catalogue;
import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.sql.Statement;
import dev.tenon.transaction.Deadline;
import dev.tenon.transaction.Ticker;
import dev.tenon.transaction.TransactionOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Brings the tables of a schema into a database, all or nothing, in one transaction. It never changes a table that is there:
 * if the database holds anything else than the schema, it says what and leaves all as it is. Thread-safe.
 */
public final class Push {
    /** The longest wait for a connection and the lock: a running program may hold it for a while. */
    private static final Duration WAIT = Duration.ofSeconds(10);

    private static final String REHEARSAL = "rehearsal";

    private final Database database;
    private final Catalogue catalogue;
    private final List<String> wanted;

    /** A push of the schema that the database was opened with. */
    public Push(Database database) {
        this.database = database;
        this.catalogue = database.driver().catalogue(database.schema());
        this.wanted = database.driver().dialect().createSchema(database.schema());
    }

    /**
     * Creates everything in an empty database; does nothing if exactly this schema is there already.
     *
     * @throws SchemaMismatchException if the database holds something else; the message names what differs
     */
    public PushReport run() {
        JdbcSession session = acquire();
        try {
            session.begin(options());
            catalogue.preparation().forEach(sql -> execute(session, sql));
            PushReport report = new PushReport(missing(session));
            report.statements().forEach(sql -> execute(session, sql));
            session.commit();
            return report;
        } finally {
            session.giveBack();
        }
    }

    /** Drops everything that the database holds, data included, and creates the schema. */
    public PushReport reset() {
        JdbcSession session = acquire();
        boolean done = false;
        try {
            catalogue.beforeDrops().forEach(sql -> execute(session, sql));
            session.begin(options());
            catalogue.preparation().forEach(sql -> execute(session, sql));
            List<String> statements = new ArrayList<>(texts(session, catalogue.drops()));
            statements.addAll(wanted);
            statements.forEach(sql -> execute(session, sql));
            session.commit();
            catalogue.afterDrops().forEach(sql -> execute(session, sql));
            done = true;
            return new PushReport(statements);
        } finally {
            if (done) {
                session.giveBack();
            } else {
                session.discard();
            }
        }
    }

    private List<String> missing(JdbcSession session) {
        List<String> held = texts(session, catalogue.definitions());
        if (held.isEmpty()) {
            return wanted;
        }
        Difference difference = Difference.between(essence(held), essence(described(session)));
        if (!difference.isEmpty()) {
            throw new SchemaMismatchException(
                    "The tables of the database are not those of the schema:\n  - "
                            + String.join("\n  - ", difference.lines()),
                    "Change the tables by hand to match, or push with reset, which drops everything with its data and creates"
                            + " it anew; check also that the url names the right database.",
                    null);
        }
        return List.of();
    }

    /** What is wanted in the words in which the database describes what it holds. */
    private List<String> described(JdbcSession session) {
        Catalogue.Rehearsal rehearsal = catalogue.rehearsal();
        if (rehearsal == null) {
            return wanted;
        }
        session.savepoint(REHEARSAL);
        rehearsal.statements().forEach(sql -> execute(session, sql));
        List<String> described = texts(session, rehearsal.definitions());
        session.rollbackTo(REHEARSAL);
        return described;
    }

    private List<String> essence(List<String> definitions) {
        return definitions.stream().map(catalogue.essence()).toList();
    }

    private JdbcSession acquire() {
        return database.acquire(options(), Deadline.in(WAIT, Ticker.SYSTEM));
    }

    private static TransactionOptions options() {
        return TransactionOptions.sequential().maxWait(WAIT).label("push");
    }

    private static void execute(JdbcSession session, String sql) {
        session.execute(new Statement(sql, List.of(), List.of(), null));
    }

    private static List<String> texts(JdbcSession session, Statement statement) {
        return session.query(statement).stream()
                .map(row -> Objects.requireNonNull(row[0]).toString())
                .toList();
    }
}
