package dev.tenon.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.codegen.compile.Client;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "blog",
                "nasty",
                "seed-cinema",
                "seed-mail",
                "seed-privacy",
                "seed-signup",
                "seed-upgrade",
                "seed-uuid",
                "shop",
                "small",
                "wide"
            })
    void it_compiles_without_a_warning(String schema) {
        assertThat(Client.of(schema + ".prisma").compiled().messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blog", "nasty", "shop", "wide"})
    void its_lines_are_at_most_120_characters_long(String schema) {
        for (SourceFile file : Client.of(schema + ".prisma").sources()) {
            assertThat(file.text().lines())
                    .as(file.path())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nasty", "shop"})
    void it_is_the_same_each_time(String schema) {
        assertThat(Client.of(schema + ".prisma")).isEqualTo(Client.of(schema + ".prisma"));
    }
}
