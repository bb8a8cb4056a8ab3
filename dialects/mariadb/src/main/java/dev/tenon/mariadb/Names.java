package dev.tenon.mariadb;

import dev.tenon.schema.Identifier;

/** Names and texts as they stand in a statement. */
final class Names {
    private Names() {}

    /** A name in back-ticks. */
    static String quoted(Identifier name) {
        return quoted(name.name());
    }

    /** A name in back-ticks. */
    static String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    /** A text between quotes, for the schema's own values in DDL alone. */
    static String text(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
