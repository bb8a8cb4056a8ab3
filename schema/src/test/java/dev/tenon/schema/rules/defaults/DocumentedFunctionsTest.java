package dev.tenon.schema.rules.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.documentation.SchemaPage;
import org.junit.jupiter.api.Test;

/** The page about the schema language leaves no default function out. */
class DocumentedFunctionsTest {
    @Test
    void each_default_function_stands_on_the_page() {
        assertThat(DefaultFunction.words())
                .allSatisfy(word -> assertThat(SchemaPage.read().text()).contains("| `" + word + "("));
    }
}
