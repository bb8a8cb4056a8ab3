package dev.tenon.jdbc.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of docs/connections.md has exactly the parameters that there are. */
class DocumentedParametersTest {
    @ParameterizedTest
    @CsvSource({"postgresql, 3", "mysql, 4", "sqlite, 5"})
    void each_parameter_of_each_database_has_its_row(String provider, int column) throws IOException {
        Set<String> documented = new TreeSet<>();
        Matcher rows = Pattern.compile("(?m)^\\| `([a-z_]+)` (\\|.*)$")
                .matcher(Files.readString(Path.of("../docs/connections.md")));
        while (rows.find()) {
            if (rows.group(2).split("\\|", -1)[column - 1].contains("✓")) {
                documented.add(rows.group(1));
            }
        }
        assertThat(documented)
                .isEqualTo(new TreeSet<>(
                        UrlShapes.of(provider).orElseThrow().parameters().keySet()));
    }
}
