package dev.tenon.mariadb;

import dev.tenon.jdbc.Catalogue;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.Statement;
import java.util.List;

/** How the server tells what a database holds, and how it is emptied. */
final class Holdings {
    private static final String DROPS = """
            SELECT CONCAT(
                'DROP ', IF(table_type IN ('VIEW', 'SEQUENCE'), table_type, 'TABLE'),
                ' IF EXISTS `', REPLACE(table_name, '`', '``'), '`')
            FROM information_schema.tables
            WHERE table_schema = DATABASE()
            ORDER BY table_type = 'VIEW' DESC, table_name
            """;

    /** A JSON column of MariaDB is a text with a check. */
    private static final String COLUMNS = """
            SELECT GROUP_CONCAT(
                CONCAT(
                    '`', REPLACE(c.column_name, '`', '``'), '` ',
                    IF(c.data_type = 'longtext' AND EXISTS (
                        SELECT 1 FROM information_schema.check_constraints k
                        WHERE k.constraint_schema = c.table_schema AND k.table_name = c.table_name
                            AND k.check_clause = CONCAT('json_valid(`', c.column_name, '`)')),
                        'json', c.column_type),
                    IF(c.is_nullable = 'YES', ' NULL', ' NOT NULL'),
                    IF(c.extra LIKE '%auto_increment%', ' AUTO_INCREMENT', ''))
                ORDER BY c.ordinal_position SEPARATOR ',\\n    ')
            FROM information_schema.columns c
            WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name
            """;

    /** The index that the server makes for a foreign key has its name. */
    private static final String KEYS = """
            SELECT GROUP_CONCAT(definition ORDER BY definition SEPARATOR ',\\n    ') FROM (
                SELECT s.table_schema, s.table_name, CONCAT(
                    CASE
                        WHEN s.index_name = 'PRIMARY' THEN 'PRIMARY KEY '
                        WHEN s.index_type = 'FULLTEXT' THEN CONCAT('FULLTEXT INDEX `', s.index_name, '`')
                        WHEN s.non_unique = 0 THEN CONCAT('UNIQUE INDEX `', s.index_name, '`')
                        ELSE CONCAT('INDEX `', s.index_name, '`')
                    END, '(',
                    GROUP_CONCAT(
                        CONCAT(
                            '`', s.column_name, '`', IFNULL(CONCAT('(', s.sub_part, ')'), ''),
                            IF(s.collation = 'D', ' DESC', ''))
                        ORDER BY s.seq_in_index SEPARATOR ', '), ')') AS definition
                FROM information_schema.statistics s
                WHERE s.table_schema = DATABASE() AND NOT EXISTS (
                    SELECT 1 FROM information_schema.referential_constraints r
                    WHERE r.constraint_schema = s.table_schema AND r.table_name = s.table_name
                        AND r.constraint_name = s.index_name)
                GROUP BY s.table_schema, s.table_name, s.index_name, s.index_type, s.non_unique
            ) k WHERE k.table_schema = t.table_schema AND k.table_name = t.table_name
            """;

    private static final String TABLES =
            "SELECT CONCAT('CREATE TABLE `', REPLACE(t.table_name, '`', '``'), '` (\\n    ', ("
                    + COLUMNS + "), IFNULL(CONCAT(',\\n\\n    ', (" + KEYS
                    + ")), ''), '\\n) DEFAULT CHARACTER SET utf8mb4 COLLATE ', t.table_collation) AS definition, 0 AS place,"
                    + " t.table_name AS name FROM information_schema.tables t"
                    + " WHERE t.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'";

    private static final String FOREIGN_KEYS = """
            SELECT CONCAT(
                'ALTER TABLE `', r.table_name, '` ADD CONSTRAINT `', r.constraint_name, '` FOREIGN KEY (',
                GROUP_CONCAT(CONCAT('`', k.column_name, '`') ORDER BY k.ordinal_position SEPARATOR ', '),
                ') REFERENCES `', r.referenced_table_name, '`(',
                GROUP_CONCAT(CONCAT('`', k.referenced_column_name, '`') ORDER BY k.ordinal_position SEPARATOR ', '),
                ') ON DELETE ', r.delete_rule, ' ON UPDATE ', r.update_rule) AS definition, 1, r.constraint_name
            FROM information_schema.referential_constraints r
            JOIN information_schema.key_column_usage k
                ON k.constraint_schema = r.constraint_schema AND k.table_name = r.table_name
                AND k.constraint_name = r.constraint_name
            WHERE r.constraint_schema = DATABASE()
            GROUP BY r.table_name, r.constraint_name, r.referenced_table_name, r.delete_rule, r.update_rule
            """;

    static final Catalogue CATALOGUE = new Catalogue(
            texts("SELECT definition FROM (" + TABLES + " UNION ALL " + FOREIGN_KEYS + ") d ORDER BY place, name"),
            texts(DROPS),
            List.of("SET FOREIGN_KEY_CHECKS = 0"),
            List.of("SET FOREIGN_KEY_CHECKS = 1"),
            List.of(),
            null,
            Essence::of);

    private Holdings() {}

    private static Statement texts(String sql) {
        return new Statement(sql, List.of(), List.of(new FieldType.Scalar(ScalarType.STRING)), null);
    }
}
