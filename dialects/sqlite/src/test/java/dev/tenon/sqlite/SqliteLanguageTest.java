package dev.tenon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.sql.Language;
import dev.tenon.sql.SqlScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteLanguageTest {
    private static final Language LANGUAGE = new SqliteLanguage();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "SELECT 1 | 0",
                "SELECT ?, ? | 2",
                "SELECT ?2, ? | 3",
                "SELECT ?1, ?1 | 1",
                "SELECT :a, @a, $a, :a | 3",
                "SELECT '?', \"?\", `?`, [?], /* ? */ ? -- ? | 1",
                "SELECT a->>'$.b', x:y FROM t | 0",
                "SELECT ?99999999999 | 1"
            })
    void values_are_counted_as_the_database_counts_them(String sql, int values) {
        assertThat(LANGUAGE.placed(sql).values()).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1; SELECT 2",
                "CREATE TABLE t (a); DROP TABLE t",
                "CREATE TEMP TRIGGER x AFTER INSERT ON t BEGIN DELETE FROM t; END; COMMIT"
            })
    void several_statements_are_seen(String sql) {
        assertThat(new SqlScan(LANGUAGE, sql).isSeveral()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ';';",
                "SELECT [;]; -- ;",
                "CREATE TRIGGER x AFTER INSERT ON t BEGIN DELETE FROM t; UPDATE t SET a = CASE 1 WHEN 2 THEN 3 END; END;"
            })
    void one_statement_is_one(String sql) {
        assertThat(new SqlScan(LANGUAGE, sql).isSeveral()).isFalse();
    }

    @Test
    void a_text_of_semicolons_takes_no_time() {
        String sql = "CREATE TRIGGER x BEGIN " + ";".repeat(1 << 20);
        assertThat(new SqlScan(LANGUAGE, sql).isSeveral()).isFalse();
        assertThat(LANGUAGE.placed("SELECT " + ":a,".repeat(1 << 18)).values()).isEqualTo(1);
    }
}
