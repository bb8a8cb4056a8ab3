package dev.tenon.protocol.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementTableTest {
    @Test
    void the_table_in_the_documentation_is_the_file_of_cases() throws IOException {
        List<String> written = Files.readAllLines(Path.of("../docs/statements.md")).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .toList();

        assertThat(written).isEqualTo(table());
    }

    private static List<String> table() {
        Map<String, String> databases = StatementCase.databases();
        List<String> lines = new ArrayList<>();
        lines.add("| request | " + String.join(" | ", databases.values()) + " |");
        lines.add("|---" + String.join("", Collections.nCopies(databases.size(), "|---")) + "|");
        for (StatementCase one : StatementCase.all()) {
            List<String> cells = databases.keySet().stream()
                    .map(provider -> cell(one.expected(provider)))
                    .toList();
            lines.add("| " + one.title() + " | " + String.join(" | ", cells) + " |");
        }
        return lines;
    }

    private static String cell(List<String> statements) {
        return String.format(Locale.ROOT, "%d: %s", statements.size(), String.join(", ", statements));
    }
}
