package dev.tenon.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.sql.Language;
import dev.tenon.sql.SqlScan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MariadbLanguageTest {
    private static final Language LANGUAGE = new MariadbLanguage();

    @ParameterizedTest
    @ValueSource(strings = {"'it\\'s ?'", "\"a\\\"?\"", "'a''?'", "`?`", "# ?\n", "-- ?\n", "/* ? */", "1--?"})
    void what_is_quoted_is_a_text_to_its_end(String text) {
        int places = text.startsWith("1") ? 2 : 1;
        assertThat(LANGUAGE.placed("SELECT " + text + "?").values()).isEqualTo(places);
    }

    @Test
    void what_moves_a_transaction_is_seen() {
        List<String> moving = List.of("begin", "# x\nCOMMIT", "start transaction", "XA START 'a'", "SAVEPOINT a");
        assertThat(moving).allMatch(sql -> LANGUAGE.movesTransaction(new SqlScan(LANGUAGE, sql).words(2)));
        assertThat(LANGUAGE.movesTransaction(List.of("START", "REPLICA"))).isFalse();
    }
}
