package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
    @TempDir
    Path folder;

    @Test
    void each_line_gets_an_answer_with_places_in_chars_and_in_bytes() {
        String answers = lint("""
                {"id": [1, {"a": "}"}], "schema": "datasource db {\\n  provider = \\"sqlite\\"\\n}\\n"}

                {"schema": "// \\u00e9\\ud83d\\ude00\\nmodel A {\\n id Nt @id\\n}"}
                """);

        assertThat(answers.lines()).hasSize(2);
        assertThat(answers.lines().findFirst().orElseThrow())
                .startsWith("{\"valid\": true, \"diagnostics\": [], \"formatted\": \"datasource db {\\n");
        assertThat(answers)
                .contains("{\"valid\": false")
                .contains("\"start\": 21, \"end\": 23, \"startByte\": 24, \"endByte\": 26, \"line\": 3, \"column\": 5")
                .contains("\"formatted\": \"// é😀\\nmodel A {\\n  id Nt @id\\n}\\n\"");
    }

    @Test
    void a_line_that_is_no_request_is_answered_and_the_next_one_as_well() {
        String answers = lint("""
                nonsense
                {"schema": 1}
                {"schema": "\\q"}
                {"scheme": ""}
                {"schema": "\\ud83d"} {}
                {"schema": "\\ud83d"}
                """);

        assertThat(answers.lines()).hasSize(6).allMatch(line -> line.startsWith("{\"valid\": false"));
        assertThat(answers.lines().limit(5)).allMatch(line -> line.endsWith("\"formatted\": null}"));
        assertThat(answers.lines().skip(5)).allMatch(line -> line.endsWith("\"formatted\": \"\\ud83d\\n\"}"));
    }

    @Test
    void without_stdio_the_call_is_wrong() {
        assertThat(new Terminal(folder).run("lint").code()).isEqualTo(2);
    }

    private String lint(String requests) {
        Terminal.Ended ended = new Terminal(folder).typing(requests).run("lint", "--stdio");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        return ended.out();
    }
}
