package dev.tenon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.OpenOptions;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would run for ever is ended by the limit of time, and the conversation goes on. */
class TimeLimitTest {
    private static final String ENDLESS =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS id FROM n";
    private static final String NEW = query("A", "createOne", "{\"data\":{\"id\":1}}");

    @TempDir
    Path directory;

    private Conversation conversation;

    @BeforeEach
    void load() {
        Limits brief = new Limits(100_000, 50, 3, 5, 10, Duration.ofSeconds(1));
        conversation = new Conversation(brief, OpenOptions.defaults());
        String loaded = answer("{\"op\":\"load\",\"url\":\"file:" + directory.resolve("b.db") + "\",\"schema\":\""
                + "datasource db {\\n provider = \\\"sqlite\\\"\\n}\\n"
                + "generator g {\\n provider = \\\"tenon\\\"\\n previewFeatures = [\\\"views\\\"]\\n}\\n"
                + "model A {\\n id Int @id\\n bs B[]\\n}\\n"
                + "model B {\\n id Int @id\\n aId Int?\\n a A? @relation(fields: [aId], references: [id])\\n}\\n"
                + "view Endless {\\n id Int @unique\\n}\"}");
        assertThat(loaded).isEqualTo("{\"ok\":true}");
        script("CREATE VIEW Endless AS " + ENDLESS);
        script("CREATE TRIGGER slow AFTER INSERT ON A BEGIN SELECT id FROM Endless; END");
    }

    @AfterEach
    void close() {
        conversation.close();
    }

    @Test
    void a_read() {
        assertEnded("P1008", query("Endless", "findMany", "{}"));
    }

    @Test
    void a_write_of_one_statement() {
        assertEnded("P1008", NEW);
    }

    @Test
    void a_write_of_several_statements() {
        assertEnded("P2028", query("A", "createOne", "{\"data\":{\"id\":1,\"bs\":{\"create\":{\"id\":2}}}}"));
    }

    @Test
    void a_batch_that_is_a_transaction() {
        assertEnded("P2028", "{\"op\":\"batch\",\"transaction\":{},\"batch\":[" + NEW + "]}");
    }

    @Test
    void a_statement_of_its_own() {
        assertEnded(
                "P1008",
                "{\"op\":\"query\",\"action\":\"queryRaw\",\"query\":{\"arguments\":{\"query\":\"" + ENDLESS
                        + "\",\"parameters\":\"[]\"},\"selection\":{}}}");
    }

    private void assertEnded(String code, String request) {
        assertThat(answer(request)).startsWith("{\"errors\":[{\"code\":\"" + code + "\"");
        assertThat(answer(query("A", "findMany", "{}"))).isEqualTo("{\"data\":{\"findManyA\":[]}}");
    }

    private void script(String sql) {
        assertThat(answer("{\"op\":\"executeScript\",\"script\":\"" + sql + "\"}"))
                .doesNotContain("errors");
    }

    private String answer(String request) {
        return conversation.answer(request);
    }

    private static String query(String model, String action, String arguments) {
        return "{\"op\":\"query\",\"modelName\":\"" + model + "\",\"action\":\"" + action
                + "\",\"query\":{\"arguments\":" + arguments + ",\"selection\":{\"$scalars\":true}}}";
    }
}
