package dev.tenon.benchmarks.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tenon.schema.SchemaCheck;
import dev.tenon.schema.SchemaFile;
import dev.tenon.schema.diagnostics.Diagnostic;
import dev.tenon.schema.format.SchemaFormat;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long a schema file is worked on grows with its length, not with the square of it, whatever it has very many of. */
class HostileSchemaTest {
    private static final int SIZE = 1 << 18;

    /** Not a measure of speed: a busy machine needs a small part of it, work that grows with the square of a file more. */
    private static final Duration HANGS = Duration.ofSeconds(30);

    static List<HostileSchema> files() {
        return HostileSchema.all(SIZE);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_that_has_very_many_of_one_thing_does_not_hang_the_reader(HostileSchema file) {
        SchemaCheck check = assertTimeoutPreemptively(HANGS, () -> SchemaFile.check("schema.prisma", file.text()));
        String formatted = assertTimeoutPreemptively(HANGS, () -> SchemaFormat.format(file.text()));

        assertThat(check.schema().isPresent())
                .isNotEqualTo(check.diagnostics().stream().anyMatch(Diagnostic::isError)
                        || !check.refusals().isEmpty());
        assertThat(formatted).isNotEmpty();
    }
}
