package dev.tenon.client.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Json;
import dev.tenon.client.SchemaValue;
import dev.tenon.client.engine.Row;
import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.error.NotLoadedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowReaderTest {
    private enum Role implements SchemaValue {
        default_("default"),
        ADMIN("ADMIN");

        private final String schemaName;

        Role(String schemaName) {
            this.schemaName = schemaName;
        }

        @Override
        public String schemaName() {
            return schemaName;
        }
    }

    private static final Row TAG = new Row(Map.of("name", "java"), Map.of());

    @Test
    void scalars_are_read_as_their_java_types() {
        RowReader reader = reader("id", 1, "meta", "{}", "role", "default", "name", null);
        assertThat(reader.value("id", Integer.class)).isEqualTo(1);
        assertThat(reader.value("meta", Json.class)).isEqualTo(Json.of("{}"));
        assertThat(reader.value("role", Role.class)).isEqualTo(Role.default_);
        assertThat(reader.optional("name", String.class)).isNull();
    }

    @Test
    void what_the_schema_does_not_allow_is_named() {
        RowReader reader = reader("name", null, "role", "OWNER");
        assertThatThrownBy(() -> reader.value("name", String.class))
                .isInstanceOf(InvalidStoredValueException.class)
                .hasMessageContaining("`name` of `User`");
        assertThatThrownBy(() -> reader.value("role", Role.class))
                .isInstanceOf(InvalidStoredValueException.class)
                .hasMessageContainingAll("`role` of `User`", "`Role`");
    }

    @Test
    void relations_are_null_until_loaded() {
        assertThat(reader().many("tags", RowReaderTest::name)).isNull();
        assertThat(reader().perhapsOne("tag", RowReaderTest::name)).isNull();
        assertThat(reader().one("tag", RowReaderTest::name)).isNull();
    }

    @Test
    void loaded_relations_hold_their_records() {
        Row row = new Row(Map.of(), Map.of("tags", List.of(TAG, TAG), "tag", List.of(TAG), "none", List.of()));
        RowReader reader = new RowReader("Post", row);
        assertThat(reader.many("tags", RowReaderTest::name)).containsExactly("java", "java");
        assertThat(reader.perhapsOne("tag", RowReaderTest::name)).contains("java");
        assertThat(reader.perhapsOne("none", RowReaderTest::name)).isEmpty();
        assertThat(reader.one("tag", RowReaderTest::name)).isEqualTo("java");
    }

    @Test
    void what_was_not_loaded_says_what_would_load_it() {
        assertThatThrownBy(() -> Loaded.relation(null, "User", "posts"))
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContainingAll("`posts` of this `User`", "include(i -> i.posts())");
    }

    @Test
    void the_text_of_a_record_leaves_out_what_was_not_loaded() {
        assertThat(new RecordText("User", Loaded.scalars())
                        .field("id", 1)
                        .field("photo", new byte[3])
                        .relation("posts", null)
                        .relation("team", Optional.of("red"))
                        .relation("boss", Optional.empty()))
                .hasToString("User[id=1, photo=3 bytes, team=red, boss=null]");
    }

    private static String name(Row row) {
        return String.valueOf(row.value("name"));
    }

    private static RowReader reader(@Nullable Object... pairs) {
        Map<String, @Nullable Object> scalars = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            scalars.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return new RowReader("User", new Row(scalars, Map.of()));
    }
}
