package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenonTest {
    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    @Test
    void help_lists_the_commands() {
        Terminal.Ended ended = terminal.run("--help");

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("Usage: tenon")
                .contains("validate")
                .contains("generate")
                .contains("db ");
    }

    @Test
    void version_is_that_of_the_build() {
        Terminal.Ended ended = terminal.run("--version");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).matches("tenon \\d+\\.\\d+\\.\\d+\\S* \\(Java .+\\)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "db", "nonsense", "validate --nonsense", "db push --url", "generate a.prisma b.prisma"})
    void a_wrong_call_is_told_apart_and_shown_the_way_to_a_right_one(String call) {
        Terminal.Ended ended = terminal.run(call.isEmpty() ? new String[0] : call.split(" "));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("--help` shows what it takes.").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "generate", "db push"})
    void each_command_explains_itself(String command) {
        Terminal.Ended ended = terminal.run((command + " --help").split(" "));

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("Usage: tenon " + command)
                .contains("[FILE]")
                .contains("schema.prisma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "generate", "db push"})
    void each_command_says_where_it_looked_for_a_schema(String command) {
        Terminal.Ended ended = terminal.run(command.split(" "));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("schema.prisma, prisma/schema.prisma, src/main/prisma/schema.prisma")
                .doesNotContain("\tat ");
    }

    @Test
    void a_stack_trace_is_shown_to_who_asks_for_it() {
        assertThat(terminal.run("validate", "--debug").err()).contains("\tat dev.tenon.");
        assertThat(terminal.run("--debug", "validate").err()).contains("\tat dev.tenon.");
        assertThat(terminal.with("TENON_DEBUG", "1").run("validate").err()).contains("\tat dev.tenon.");
    }
}
