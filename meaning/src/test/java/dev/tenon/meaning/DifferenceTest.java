package dev.tenon.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceTest {
    @ParameterizedTest
    @EnumSource
    void a_difference_that_the_tests_know_stands_on_the_written_list(Difference difference) throws IOException {
        assertThat(Files.readAllLines(Path.of("../docs/differences.md")))
                .anyMatch(line -> line.startsWith("| " + difference.title()));
    }
}
