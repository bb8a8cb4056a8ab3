package dev.tenon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Sql;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.jdbc.Driver;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Language;
import dev.tenon.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place is what the database that is sent the statement takes for one. */
class RawTemplateTest {
    private static final Language POSTGRES =
            Driver.serving("postgresql").dialect().language();
    private static final Language SQLITE = Driver.serving("sqlite").dialect().language();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT $${} ?$$, {}",
                "SELECT $tag$ $$ {} ' $tag$, {}",
                "SELECT E'it\\'s {}', {}",
                "SELECT /* a /* {} */ {} */ {}",
                "DO $$ BEGIN PERFORM '{}?'; END $$ -- {}\n{}"
            })
    void a_text_between_dollars_is_text(String text) {
        String sent = text.substring(0, text.length() - "{}".length()) + "?";
        Statement statement = Sql.unsafe(text, 1).statement(POSTGRES);
        assertThat(statement.sql()).isEqualTo(sent);
        assertThat(statement.binds()).hasSize(1);
    }

    @Test
    void what_one_database_takes_for_a_text_another_does_not() {
        Sql array = Sql.of("SELECT ARRAY[{}]", List.of(1, 2));
        assertThat(array.statement(POSTGRES).sql()).isEqualTo("SELECT ARRAY[?, ?]");
        Sql name = Sql.of("SELECT [{}]");
        assertThat(name.statement(SQLITE).sql()).isEqualTo("SELECT [{}]");
        assertThatThrownBy(() -> name.statement(POSTGRES)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void a_place_for_each_value_and_a_value_for_each_place() {
        for (Sql wrong : List.of(Sql.of("SELECT {}", 1, 2), Sql.of("SELECT {}, {}", 1), Sql.of("SELECT $${}$$", 1))) {
            assertThatThrownBy(() -> wrong.statement(POSTGRES))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("another number of `{}`");
        }
        assertThatThrownBy(() -> Sql.of("SELECT a ? {}", 1).statement(POSTGRES))
                .hasMessageContaining("Write `{}` where a value belongs");
    }

    @Test
    void parts_are_put_together_in_the_language_of_the_whole() {
        Sql part = Sql.of("a = {} OR b = $x${}$x$", "secret");
        Sql whole = Sql.of("SELECT 1 WHERE ({}) AND c IN ({}) AND d IN ({})", part, Arrays.asList(1, null), List.of());
        Statement statement = Sql.join(" UNION ", List.of(whole, whole)).statement(POSTGRES);
        String once = "SELECT 1 WHERE (a = ? OR b = $x${}$x$) AND c IN (?, ?) AND d IN (NULL)";
        assertThat(statement.sql()).isEqualTo(once + " UNION " + once);
        assertThat(statement.binds()).hasSize(6).extracting(Bind::value).startsWith("secret", 1, null);
        assertThat(whole).asString().doesNotContain("secret");
    }

    @Test
    void a_value_of_no_known_type_is_refused_at_once() {
        assertThatThrownBy(() -> Sql.of("SELECT {}", new Object()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }
}
