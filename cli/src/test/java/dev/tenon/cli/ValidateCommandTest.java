package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir
    Path folder;

    @Test
    void a_valid_schema_is_summed_up() {
        Terminal terminal = new Terminal(folder);
        terminal.write("prisma/schema.prisma", Terminal.SCHEMA);

        Terminal.Ended ended = terminal.run("validate");

        assertThat(ended).isEqualTo(new Terminal.Ended(0, """
                        schema    prisma/schema.prisma is valid
                        database  sqlite
                        holds     2 models, 0 enums
                        """, ""));
    }

    @Test
    void every_mistake_is_shown_at_its_place() {
        Terminal terminal = new Terminal(folder);
        terminal.write(
                "other.prisma",
                Terminal.SCHEMA.replace("email String", "email Strin ").replace("title    String", "title    Txt"));

        Terminal.Ended ended = terminal.run("validate", "other.prisma");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("other.prisma:13:9")
                .contains("Strin")
                .contains("other.prisma:19:12")
                .contains("^^^")
                .doesNotContain("\tat ");
    }

    @Test
    void what_is_valid_and_cannot_be_used_is_refused_with_the_reason() {
        Terminal terminal = new Terminal(folder);
        terminal.write("models.prisma", "model User {\n  id Int @id\n}\n");

        Terminal.Ended ended = terminal.run("validate", "models.prisma");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("The schema has no datasource.").contains("models.prisma:1:1");
    }

    @Test
    void a_named_file_that_is_not_there_is_named_in_the_error() {
        Terminal.Ended ended = new Terminal(folder).run("validate", "nowhere.prisma");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("There is no schema file nowhere.prisma");
    }
}
