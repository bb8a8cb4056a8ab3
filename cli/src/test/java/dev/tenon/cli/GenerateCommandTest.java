package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
        terminal.write("schema.prisma", Terminal.SCHEMA);
    }

    @Test
    void writes_the_client_and_says_where() {
        Terminal.Ended ended = terminal.run("generate");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("schema    schema.prisma\n")
                .contains("output    " + Path.of("target", "generated-sources", "tenon") + "\n")
                .containsPattern("sources   \\d+ files: \\d+ written, 0 up to date, 0 deleted\n");
        assertThat(folder.resolve("target/generated-sources/tenon/com/acme/db/User.java"))
                .isNotEmptyFile();
    }

    @Test
    void writes_to_the_folder_that_was_named_and_only_what_changed() {
        terminal.run("generate", "--output", "src/gen");

        Terminal.Ended again = terminal.run("generate", "schema.prisma", "-o", "src/gen");

        assertThat(folder.resolve("src/gen/com/acme/db/Post.java")).isNotEmptyFile();
        assertThat(folder.resolve("target")).doesNotExist();
        assertThat(again.out()).contains(": 0 written, ");
    }

    @Test
    void an_output_that_cannot_be_written_to_is_refused_readably() throws IOException {
        Files.writeString(folder.resolve("taken"), "");

        Terminal.Ended ended = terminal.run("generate", "-o", "taken");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("cannot be written to").doesNotContain("\tat ");
    }
}
