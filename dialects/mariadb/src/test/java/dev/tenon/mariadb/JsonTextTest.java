package dev.tenon.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"\\u0078\", \"x\"",
                "\"\\u00E9\\u00e9\", \"éé\"",
                "\"\\ud83d\\uDE00\", \"\uD83D\uDE00\"",
                "\"a\\/b\", \"a/b\"",
                "\"\\u000a\\u0009\\n\", \"\\n\\t\\n\"",
                "\"\\u001F\\u0000\", \"\\u001f\\u0000\"",
                "\"\\u0022\\u005c\", \"\\\"\\\\\"",
                "\"\\\\u0078\", \"\\\\u0078\"",
                "\"\\\\\\u0078\", \"\\\\x\"",
                "{\"\\u006b\": 1.50}, {\"k\": 1.50}",
                "\"plain\", \"plain\""
            })
    void a_character_stands_for_itself_wherever_it_may(String json, String plain) {
        assertThat(JsonText.plain(json)).isEqualTo(plain);
        assertThat(JsonText.plain(plain)).isEqualTo(plain);
    }
}
