package dev.tenon.postgres;

import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import dev.tenon.testkit.TestStatements;
import dev.tenon.transaction.TransactionOptions;

/** A client of a url that is asked for single texts, again and again on the same connection. */
final class Asked implements AutoCloseable {
    private static final Schema SCHEMA = SchemaFile.parse("schema.prisma", """
            datasource db {
              provider = "postgresql"
            }

            model User {
              id Int @id
            }
            """);

    private final Database database;
    private final JdbcSession session;

    Asked(String url) {
        this(Database.open(Driver.serving("postgresql"), SCHEMA, url, PoolOptions.defaults(), StatementListener.NONE));
    }

    Asked(Database database) {
        this.database = database;
        this.session = database.acquireAlone(TransactionOptions.interactive());
    }

    /** The url of the server as a user, with these parameters alone. */
    static String url(String user, String parameters) {
        return "postgresql://" + user + "@127.0.0.1:" + Server.port() + "/postgres?" + parameters;
    }

    String text(String sql) {
        return (String)
                session.query(TestStatements.asking(ScalarType.STRING, sql)).get(0)[0];
    }

    @Override
    public void close() {
        session.giveBack();
        database.close();
    }
}
