package dev.tenon.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.diagnostics.Diagnostic;
import dev.tenon.schema.diagnostics.DiagnosticPrinter;
import dev.tenon.schema.format.SchemaFormat;
import org.junit.jupiter.api.Test;

/** No text, whatever it is, makes the reader, the printer or the formatter throw. */
class RobustnessTest {
    private static final int ROUNDS = 6_000;

    private final DamagedSchemas schemas = new DamagedSchemas();

    @Test
    void no_text_makes_the_reader_throw() {
        schemas.forEach(ROUNDS, RobustnessTest::check);
    }

    @Test
    void every_beginning_of_a_schema_is_taken_without_an_exception() {
        for (String schema : schemas.whole()) {
            for (int end = 0; end <= schema.length(); end++) {
                check(schema.substring(0, end));
            }
        }
    }

    private static void check(String text) {
        SchemaCheck check = SchemaFile.check("schema.prisma", text);
        boolean errors = check.diagnostics().stream().anyMatch(Diagnostic::isError);
        assertThat(errors && check.schema().isPresent()).isFalse();
        DiagnosticPrinter.print("schema.prisma", text, check.diagnostics());
        SchemaFormat.format(text);
    }
}
