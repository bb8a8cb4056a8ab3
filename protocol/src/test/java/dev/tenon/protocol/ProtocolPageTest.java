package dev.tenon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.OpenOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/protocol.md} says. */
class ProtocolPageTest {
    private static final Path PAGE = Path.of("../docs/protocol.md");

    /** The id on the page; a real one is another each time. */
    private static final String TRANSACTION = "6267fda1-7ac4-48bd-92f6-dfc88f897de5";

    @TempDir
    Path directory;

    @Test
    void the_conversation_goes_as_it_is_written() throws IOException {
        List<String> lines = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("> ") || line.startsWith("< "))
                .toList();
        assertThat(lines).isNotEmpty();
        try (Conversation conversation = new Conversation(Limits.defaults(), OpenOptions.defaults())) {
            String given = "";
            for (int i = 0; i < lines.size(); i += 2) {
                String request = lines.get(i).substring(2).replace("file:", "file:" + directory + "/");
                String answer = conversation.answer(request.replace(TRANSACTION, given));
                String id = answer.replaceFirst("^\\{\"id\":\"(.*)\"}$", "$1");
                given = id.equals(answer) ? given : id;
                assertThat("< " + (given.isEmpty() ? answer : answer.replace(given, TRANSACTION)))
                        .isEqualTo(lines.get(i + 1));
            }
        }
    }

    @Test
    void the_limits_are_those_of_the_engine() throws IOException {
        Limits limits = Limits.defaults();
        assertThat(Files.readString(PAGE))
                .contains(
                        row("characters in a line", limits.lineLength()),
                        row("levels of JSON", limits.depth()),
                        row("operations in a batch", limits.operations()),
                        row("open transactions", limits.openTransactions()),
                        "| `maxWait` and `timeout`; a request without a transaction | "
                                + limits.transactionTime().toHours() + " hour |");
    }

    private static String row(String what, int most) {
        return "| " + what + " | " + String.format(Locale.ROOT, "%,d", most) + " |";
    }
}
