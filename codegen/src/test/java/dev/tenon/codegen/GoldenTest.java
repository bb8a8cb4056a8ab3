package dev.tenon.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.codegen.compile.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The whole client of a small schema stands in {@code src/test/resources/golden}, so that whoever changes the generator sees
 * what users will see. {@code mvn -pl codegen test -Dtest=GoldenTest -Dregold=true} writes it anew.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @Test
    void the_client_of_a_small_schema_is_what_was_looked_at() throws IOException {
        List<SourceFile> sources = Client.of("small.prisma").sources();
        if (Boolean.getBoolean("regold")) {
            write(sources);
        }
        for (SourceFile source : sources) {
            assertThat(golden(source)).as(source.path()).exists().hasContent(source.text());
        }
        assertThat(files()).hasSameSizeAs(sources);
    }

    private static void write(List<SourceFile> sources) throws IOException {
        for (Path outdated : files()) {
            Files.delete(outdated);
        }
        for (SourceFile source : sources) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden(source), source.text());
        }
    }

    /** Not called {@code .java}: no formatter may touch it. */
    private static Path golden(SourceFile source) {
        return GOLDEN.resolve(Path.of(source.path()).getFileName() + ".txt");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.exists(GOLDEN) ? Files.list(GOLDEN) : Stream.empty()) {
            return files.toList();
        }
    }
}
