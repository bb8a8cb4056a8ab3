package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
    private static final String UNTIDY = Terminal.SCHEMA.replace("email String", "email     String");

    @TempDir
    Path folder;

    @Test
    void a_schema_is_laid_out_once() throws IOException {
        Terminal terminal = new Terminal(folder);
        terminal.write("schema.prisma", UNTIDY);

        assertThat(terminal.run("format")).isEqualTo(new Terminal.Ended(0, "formatted schema.prisma\n", ""));
        assertThat(folder.resolve("schema.prisma")).hasContent(Terminal.SCHEMA);
        assertThat(terminal.run("format")).isEqualTo(new Terminal.Ended(0, "unchanged schema.prisma\n", ""));
    }

    @Test
    void a_check_writes_nothing_and_names_what_would_be_changed() throws IOException {
        Terminal terminal = new Terminal(folder);
        terminal.write("schema/a.prisma", Terminal.SCHEMA);
        terminal.write("schema/b.prisma", UNTIDY);

        Terminal.Ended ended = terminal.run("format", "--check", "schema");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEqualTo("unchanged schema/a.prisma\ndiffers   schema/b.prisma\n");
        assertThat(ended.err()).contains("tenon format");
        assertThat(Files.readString(folder.resolve("schema/b.prisma"))).isEqualTo(UNTIDY);
    }

    @Test
    void a_folder_without_schema_files_is_an_error() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        Terminal.Ended ended = new Terminal(folder).run("format", "empty");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("empty").contains(".prisma");
    }
}
