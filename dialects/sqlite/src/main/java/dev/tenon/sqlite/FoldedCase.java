package dev.tenon.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.Function;

/** The function {@code fold_case} that every connection has: the same text for texts that differ in the case of letters only. */
final class FoldedCase extends Function {
    private FoldedCase() {}

    static void register(Connection connection) throws SQLException {
        Function.create(connection, "fold_case", new FoldedCase(), 1, Function.FLAG_DETERMINISTIC);
    }

    @Override
    protected void xFunc() throws SQLException {
        String text = value_text(0);
        if (text == null) {
            result();
        } else {
            result(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        }
    }
}
