package dev.tenon.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.tenon.schema.diagnostics.Diagnostic;
import dev.tenon.schema.diagnostics.DiagnosticPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Damages the schemas of the case folders at random; {@code -Dseed=…} repeats a run. */
class RobustnessTest {
    private static final int ROUNDS = 6_000;
    private static final String PIECES = "{}[]()@,:=.?!\"\\/\n\t -_09azAZ\u00e9\u0000\ud83d";

    private final List<String> schemas = schemas();

    @Test
    void noTextMakesTheReaderThrow() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String text = damaged(random);
            try {
                check(text);
            } catch (RuntimeException | StackOverflowError thrown) {
                fail("seed " + seed + ", round " + round + ", text:\n" + text, thrown);
            }
        }
    }

    @Test
    void everyBeginningOfASchemaIsTakenWithoutAnException() {
        for (String schema : schemas) {
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
    }

    private String damaged(Random random) {
        StringBuilder text = new StringBuilder(schemas.get(random.nextInt(schemas.size())));
        int wounds = 1 + random.nextInt(6);
        for (int i = 0; i < wounds; i++) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                default -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
            }
        }
        return text.toString();
    }

    private static List<String> schemas() {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "cases"))) {
            return files.filter(file -> file.endsWith("schema.prisma"))
                    .sorted()
                    .map(RobustnessTest::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
