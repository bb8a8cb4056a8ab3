package dev.tenon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.OpenOptions;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked, there is an answer with a code, and the conversation goes on. */
class ConversationTest {
    private static final Limits LIMITS =
            new Limits(100_000, 50, 3, 1, 10, Limits.defaults().transactionTime());
    private static final String FIND = query("findMany", "{}");

    @TempDir
    Path directory;

    private Conversation conversation;

    @BeforeEach
    void load() {
        conversation = new Conversation(LIMITS, OpenOptions.defaults());
        assertThat(
                        conversation.answer(
                                "{\"op\":\"load\",\"url\":\"file:" + directory.resolve("a.db") + "\",\"schema\":\""
                                        + "datasource db {\\n provider = \\\"sqlite\\\"\\n}\\nmodel A {\\n id Int @id\\n s String?\\n}\"}"))
                .isEqualTo("{\"ok\":true}");
    }

    @AfterEach
    void close() {
        conversation.close();
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("nothing of JSON", "hello", "P2009"),
                Arguments.of("half an object", "{\"op\":", "P2009"),
                Arguments.of("a list", "[]", "P2009"),
                Arguments.of("two objects", "{\"op\":\"unload\"} {}", "P2009"),
                Arguments.of("a name twice", "{\"op\":\"query\",\"op\":\"unload\"}", "P2009"),
                Arguments.of("no operation", "{}", "P2012"),
                Arguments.of("an unknown operation", "{\"op\":\"drop\"}", "P2009"),
                Arguments.of("too deep", "{\"op\":" + "[".repeat(51) + "]".repeat(51) + "}", "P2009"),
                Arguments.of("too deep by far", "[".repeat(90_000), "P2009"),
                Arguments.of("too long", "{\"op\":\"" + "x".repeat(100_000) + "\"}", "P2009"),
                Arguments.of("too many", batch(4), "P2009"),
                Arguments.of("no model", "{\"op\":\"query\",\"action\":\"findMany\",\"query\":{}}", "P2012"),
                Arguments.of("an unknown model", FIND.replace("\"A\"", "\"B\""), "P2009"),
                Arguments.of("an unknown action", query("dropMany", "{}"), "P2009"),
                Arguments.of("an unknown argument", query("findMany", "{\"wher\":{}}"), "P2009"),
                Arguments.of("an unknown field", query("findMany", "{\"where\":{\"x\":1}}"), "P2009"),
                Arguments.of("a text for a number", create("\"1\"", "\"x\""), "P2009"),
                Arguments.of("an object for a text", create("1", "{\"a\":{}}"), "P2009"),
                Arguments.of("a number beyond Int", create("2147483648", "\"x\""), "P2020"),
                Arguments.of("a number beyond all", create("1e999999", "\"x\""), "P2020"),
                Arguments.of("a fraction", create("1.5", "\"x\""), "P2009"),
                Arguments.of("half a surrogate pair", create("1", "\"\\ud800\""), "P2019"),
                Arguments.of("the character NUL", create("1", "\"a\\u0000b\""), "P2019"),
                Arguments.of("a transaction that is none", FIND.replace("}}}", "}},\"txId\":\"7\"}"), "P2028"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void a_hostile_request_gets_an_error_and_the_next_one_its_answer(String what, String request, String code) {
        assertThat(conversation.answer(request))
                .as(what)
                .startsWith("{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"")
                .contains("\"cure\":")
                .hasSizeLessThan(1_000);
        assertThat(conversation.answer(FIND)).isEqualTo("{\"data\":{\"findManyA\":[]}}");
    }

    @Test
    void more_open_transactions_than_may_be_are_refused_and_an_end_makes_room() {
        String first = conversation.answer("{\"op\":\"startTx\"}");
        assertThat(first).startsWith("{\"id\":");
        assertThat(conversation.answer("{\"op\":\"startTx\"}")).startsWith("{\"errors\":[{\"code\":\"P2026\"");
        assertThat(conversation.answer(
                        first.replace("{", "{\"op\":\"rollbackTx\",").replace("\"id\"", "\"txId\"")))
                .isEqualTo("{}");
        assertThat(conversation.answer("{\"op\":\"startTx\"}")).startsWith("{\"id\":");
    }

    @Test
    void without_a_database_the_next_step_is_told() {
        assertThat(conversation.answer("{\"op\":\"unload\"}")).isEqualTo("{}");
        assertThat(conversation.answer(FIND)).contains("No database is open.", "load");
    }

    private static String create(String id, String text) {
        return query("createOne", "{\"data\":{\"id\":" + id + ",\"s\":" + text + "}}");
    }

    private static String query(String action, String arguments) {
        return "{\"op\":\"query\",\"modelName\":\"A\",\"action\":\"" + action + "\",\"query\":{\"arguments\":"
                + arguments + ",\"selection\":{\"id\":true}}}";
    }

    private static String batch(int operations) {
        return "{\"op\":\"batch\",\"batch\":[" + "{},".repeat(operations - 1) + "{}]}";
    }
}
