package dev.tenon.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    @Test
    void its_invariants_hold_and_it_shows_what_was_sent(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean held =
                Quickstart.tell(folder.resolve("story.db"), new PrintStream(bytes, true, StandardCharsets.UTF_8));

        String story = bytes.toString(StandardCharsets.UTF_8);
        assertThat(held).as(story).isTrue();
        assertThat(story)
                .contains("│ BEGIN IMMEDIATE", "│ COMMIT", "│ ROLLBACK ", "│ SAVEPOINT", "✗ P2002")
                .contains("alice@tenon.dev does not have enough to send 100; rolled back")
                .contains("was told that A1 is taken, and got A2", "got A1 at the first try")
                .doesNotContain("BROKEN");
        assertThat(story.lines()).allMatch(line -> line.length() <= 100);
    }
}
