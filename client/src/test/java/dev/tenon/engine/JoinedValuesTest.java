package dev.tenon.engine;

import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.engine.Row;
import dev.tenon.plan.request.LoadStrategy;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read in the statement of another record loses nothing on its way through JSON. */
class JoinedValuesTest {
    private static final String SCHEMA = Schemas.VALUES.replace("colour   Colour?", """
                    colour   Colour?
                    holder   Holder? @relation(fields: [holderId], references: [id])
                    holderId Int?
                    """) + """
                    model Holder {
                      id     Int     @id
                      things Thing[]
                    }
                    """;

    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void a_holder_of_what_is_to_come() {
        world = World.open(directory, SCHEMA);
        world.create("Holder", set("id", 1));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("dev.tenon.engine.ValuesTest#values")
    void a_joined_value_comes_back_as_it_was_given(String field, Object value) {
        world.create("Thing", set(field, value), to("holder", connect(by("id", 1))));
        Row joined = world.unique(
                        "Holder", by("id", 1), Query.all().include("things").loading(LoadStrategy.JOIN))
                .orElseThrow();
        assertThat(joined.relation("things").orElseThrow().get(0).value(field)).isEqualTo(value);
    }

    @ParameterizedTest
    @Tag("embedded")
    @ValueSource(strings = {"{\"zero\":\"\\u0000\"}", "1e400", "-0", " [ ] ", "12.345678901234567890", "\"blob\""})
    void joined_json_that_is_kept_as_text_comes_back_to_the_letter(String value) {
        a_joined_value_comes_back_as_it_was_given("json", value);
    }
}
