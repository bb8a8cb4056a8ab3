package dev.tenon.schema.draft;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The names that keys and constraints get in the database where the schema gives none: the table, the columns and an ending
 * for the kind. Cut before the ending to what the database takes.
 *
 * @param limit the most bytes of UTF-8 in a name
 */
public record DefaultNames(int limit) {

    /** The name of a primary key. */
    public String primaryKey(String table) {
        return shortened(table, "_pkey");
    }

    /** The name of a unique index. */
    public String uniqueIndex(String table, List<String> columns) {
        return shortened(joined(table, columns), "_key");
    }

    /** The name of any other index. */
    public String index(String table, List<String> columns) {
        return shortened(joined(table, columns), "_idx");
    }

    /** The name of a foreign key. */
    public String foreignKey(String table, List<String> columns) {
        return shortened(joined(table, columns), "_fkey");
    }

    /** The name of the constraint that is a column's default value. */
    public String defaultValue(String table, String column) {
        return shortened(joined(table, List.of(column)), "_df");
    }

    private static String joined(String table, List<String> columns) {
        return table + "_" + String.join("_", columns);
    }

    /** A name and an ending, the name cut so that both together fit, never inside a character. */
    public String shortened(String name, String ending) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int end = limit - ending.length();
        if (bytes.length <= end) {
            return name + ending;
        }
        while (end > 0 && isInsideCharacter(bytes[end])) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + ending;
    }

    private static boolean isInsideCharacter(byte first) {
        return (first & 0xC0) == 0x80;
    }
}
