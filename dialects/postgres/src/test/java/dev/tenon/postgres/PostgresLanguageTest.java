package dev.tenon.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.sql.Language;
import dev.tenon.sql.Placed;
import dev.tenon.sql.SqlScan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresLanguageTest {
    private static final Language LANGUAGE = new PostgresLanguage();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'it''s'",
                "E'it\\'s $1'",
                "\"a\"\"b\"",
                "$$ ' \" $1 $$",
                "$tag$ $$ $1 $ta$ $tag$",
                "$größe$ $1 $größe$",
                "/* a /* b */ $1 */",
                "-- $1 'open\n"
            })
    void what_is_quoted_is_a_text_to_its_end(String text) {
        String sql = text + "$1";
        assertThat(LANGUAGE.placed(sql)).isEqualTo(new Placed(text + "?", List.of(0), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'open", "$$ open $1", "$a$ $1 $b$", "/* /* */ $1", "\"open $1", "E'\\"})
    void what_is_never_closed_is_a_text_to_the_end_of_all(String sql) {
        assertThat(LANGUAGE.placed(sql)).isEqualTo(new Placed(sql, List.of(), 0));
    }

    @Test
    void a_backslash_is_nothing_where_the_text_does_not_say_so() {
        assertThat(LANGUAGE.placed("'a\\' || $1").values()).isEqualTo(1);
        assertThat(LANGUAGE.placed("note'a\\' || $1").values()).isEqualTo(1);
    }

    @Test
    void one_value_in_several_places_stays_one_parameter() {
        assertThat(LANGUAGE.placed("SELECT $2::int, $1, $2 WHERE $1 IS NULL"))
                .isEqualTo(new Placed("SELECT ?::int, ?, $1 WHERE $2 IS NULL", List.of(1, 0), 2));
    }

    @Test
    void names_and_tags_with_a_dollar_are_no_places() {
        assertThat(LANGUAGE.placed("SELECT a$1, b$2$3, $0, $x, $99999999 FROM t")
                        .order())
                .isEmpty();
    }

    @Test
    void an_operator_of_question_marks_stays_one() {
        assertThat(LANGUAGE.placed("SELECT a ? 'b?' AND c ?| $1").sql()).isEqualTo("SELECT a ?? 'b?' AND c ??| ?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1; SELECT 2",
                "SELECT 1;;/* ; */ x",
                "SELECT $$;$$; COMMIT",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END; COMMIT"
            })
    void several_statements_are_seen(String sql) {
        assertThat(new SqlScan(LANGUAGE, sql).isSeveral()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "SELECT 1 ; -- ; x\n ; /* ; */",
                "SELECT ';', $$;$$, \";\"",
                "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;"
            })
    void one_statement_is_one(String sql) {
        assertThat(new SqlScan(LANGUAGE, sql).isSeveral()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN",
                "begin work",
                "/* a */ -- b\n COMMIT",
                "\ufeffROLLBACK TO x",
                "START TRANSACTION READ ONLY",
                "START/**/TRANSACTION",
                "SAVEPOINT a",
                "RELEASE a",
                "ABORT",
                "END",
                "PREPARE TRANSACTION 'x'"
            })
    void what_moves_a_transaction_is_seen(String sql) {
        assertThat(LANGUAGE.movesTransaction(new SqlScan(LANGUAGE, sql).words(2)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SELECT 1", "PREPARE p AS SELECT 1", "\"BEGIN\"", "'COMMIT'", "(SELECT 1)", "", "BEGINNING"})
    void nothing_else_moves_a_transaction(String sql) {
        assertThat(LANGUAGE.movesTransaction(new SqlScan(LANGUAGE, sql).words(2)))
                .isFalse();
    }
}
