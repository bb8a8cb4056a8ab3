package dev.tenon.schema.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.SchemaCheck;
import dev.tenon.schema.SchemaFile;
import dev.tenon.schema.diagnostics.DiagnosticPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder under {@code cases} holds a schema and what is printed about it. {@code -Dregold=true} writes the printed text
 * anew, to be read before it is committed.
 */
class RuleCasesTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final boolean REGOLD = Boolean.getBoolean("regold");

    @TestFactory
    Stream<DynamicTest> eachCasePrintsWhatItsFolderSays() throws IOException {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    @Test
    void eachRuleHasACase() throws IOException {
        List<String> names = folders().stream()
                .map(folder -> folder.getFileName().toString().replaceFirst("-.*", ""))
                .toList();

        assertThat(Rules.all())
                .allSatisfy(rule -> assertThat(names).contains(rule.getClass().getSimpleName()));
    }

    private static void check(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("schema.prisma"));
        SchemaCheck check = SchemaFile.check("schema.prisma", text);
        String printed = DiagnosticPrinter.print("schema.prisma", text, check.diagnostics());
        Path expected = folder.resolve("expected.txt");
        if (REGOLD) {
            Files.writeString(expected, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(expected));
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
