package dev.tenon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.OpenOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTransportTest {
    private static final Limits SHORT =
            new Limits(20, 50, 3, 1, 10, Limits.defaults().transactionTime());

    @Test
    void each_line_gets_an_answer_and_a_blank_one_none() throws IOException {
        assertThat(answers("{\"op\":\"unload\"}\n\n  \r\n{\"op\":\"unload\"}".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("{}", "{}");
    }

    @Test
    void a_line_that_is_too_long_is_passed_over_and_the_next_one_answered() throws IOException {
        byte[] lines = ("x".repeat(5_000) + "\n{\"op\":\"unload\"}\n").getBytes(StandardCharsets.UTF_8);
        List<String> answers = answers(lines);
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0)).contains("\"P2009\"", "The request is longer than 20 bytes.");
        assertThat(answers.get(1)).isEqualTo("{}");
    }

    @Test
    void bytes_that_are_no_text_are_refused_and_the_next_line_answered() throws IOException {
        byte[] lines = "(\n{\"op\":\"unload\"}\n".getBytes(StandardCharsets.UTF_8);
        lines[0] = (byte) 0xc3;
        List<String> answers = answers(lines);
        assertThat(answers.get(0)).contains("\"P2009\"", "The request is not UTF-8.");
        assertThat(answers.get(1)).isEqualTo("{}");
    }

    private static List<String> answers(byte[] in) throws IOException {
        StringWriter out = new StringWriter();
        try (Conversation conversation = new Conversation(SHORT, OpenOptions.defaults())) {
            LineTransport.serve(conversation, new ByteArrayInputStream(in), new PrintWriter(out));
        }
        return out.toString().lines().toList();
    }
}
