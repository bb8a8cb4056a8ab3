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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** SQL of the caller's own: it does what it says, and whatever it is, the conversation goes on. */
class RawTest {
    private static final Limits LIMITS =
            new Limits(5_000_000, 50, 3, 5, 10, Limits.defaults().transactionTime());
    private static final String COUNT = raw("queryRaw", "SELECT count(*) AS n FROM A", "[]");
    private static final String INSERT = "INSERT INTO A (id, s) VALUES (?, ?)";

    @TempDir
    Path directory;

    private Conversation conversation;

    @BeforeEach
    void load() {
        conversation = new Conversation(LIMITS, OpenOptions.defaults());
        ObjectNode load = JsonNodeFactory.instance.objectNode();
        load.put("op", "load");
        load.put("url", "file:" + directory.resolve("a.db"));
        load.put("schema", """
                datasource db {
                  provider = "sqlite"
                }
                model A {
                  id Int @id
                  s  String? @unique
                  d  Decimal?
                  t  DateTime?
                  b  Bytes?
                  j  Json?
                  l  BigInt?
                }
                """);
        assertThat(conversation.answer(JsonText.write(load))).isEqualTo("{\"ok\":true}");
    }

    @AfterEach
    void close() {
        conversation.close();
    }

    @Test
    void values_of_every_kind_come_back_as_they_were() {
        String values = "[1, \"it's\", {\"prisma__type\":\"decimal\",\"prisma__value\":\"12.50\"},"
                + "{\"prisma__type\":\"date\",\"prisma__value\":\"1900-10-10T01:10:10.001+00:00\"},"
                + "{\"prisma__type\":\"bytes\",\"prisma__value\":\"AQID\"}, {\"a\":[1,null]},"
                + "{\"prisma__type\":\"bigint\",\"prisma__value\":\"9223372036854775807\"}]";
        assertThat(answer("executeRaw", "INSERT INTO A VALUES (?, ?, ?, ?, ?, ?, ?)", values))
                .isEqualTo("{\"data\":{\"executeRaw\":1}}");
        assertThat(answer("queryRaw", "SELECT *, 1.5 AS r, NULL AS n FROM A", "[]"))
                .isEqualTo(
                        "{\"data\":{\"queryRaw\":{\"columns\":[\"id\",\"s\",\"d\",\"t\",\"b\",\"j\",\"l\",\"r\",\"n\"],"
                                + "\"types\":[\"int\",\"string\",\"decimal\",\"datetime\",\"bytes\",\"json\",\"bigint\",\"double\","
                                + "\"int\"],\"rows\":[[1,\"it's\",\"12.5\",\"1900-10-10T01:10:10.001+00:00\",\"AQID\",{\"a\":[1,null]},"
                                + "\"9223372036854775807\",1.5,null]]}}}");
        assertThat(
                        conversation.answer(
                                "{\"op\":\"query\",\"modelName\":\"A\",\"action\":\"findMany\",\"query\":{"
                                        + "\"arguments\":{\"where\":{\"d\":\"12.5\",\"t\":\"1900-10-10T01:10:10.001Z\"}},\"selection\":{\"id\":true}}}"))
                .isEqualTo("{\"data\":{\"findManyA\":[{\"id\":1}]}}");
    }

    @Test
    void what_is_written_in_a_transaction_goes_with_it() {
        String id = conversation.answer("{\"op\":\"startTx\"}").replaceFirst("^\\{\"id\":\"(.*)\"}$", "$1");
        String insert = raw("executeRaw", INSERT, "[1, null]");
        assertThat(conversation.answer(inside(insert, id))).isEqualTo("{\"data\":{\"executeRaw\":1}}");
        assertThat(conversation.answer(inside(raw("executeRaw", "COMMIT", "[]"), id)))
                .startsWith("{\"errors\":[{\"code\":\"P2010\"");
        assertThat(conversation.answer(inside(COUNT, id))).contains("[[\"1\"]]");
        assertThat(conversation.answer("{\"op\":\"rollbackTx\",\"txId\":\"" + id + "\"}"))
                .isEqualTo("{}");
        assertThat(conversation.answer(COUNT)).contains("[[\"0\"]]");
        assertThat(conversation.answer(inside(COUNT, id))).startsWith("{\"errors\":[{\"code\":\"P2028\"");
    }

    @Test
    void a_batch_in_a_transaction_is_all_or_nothing_and_without_one_each_by_itself() {
        String first = raw("executeRaw", INSERT, "[1, \"a\"]");
        String same = raw("executeRaw", INSERT, "[2, \"a\"]");
        String batch = "{\"op\":\"batch\",\"batch\":[" + first + "," + same + "," + COUNT + "]";
        assertThat(conversation.answer(batch + ",\"transaction\":{}}"))
                .startsWith("{\"errors\":[{\"code\":\"P2010\"")
                .contains("\"kind\":\"P2002\"");
        assertThat(conversation.answer(COUNT)).contains("[[\"0\"]]");
        assertThat(conversation.answer(batch + "}"))
                .contains("{\"data\":{\"executeRaw\":1}}", "{\"errors\":[{\"code\":\"P2010\"", "[[\"1\"]]");
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("several statements", "DELETE FROM A; SELECT 1", "[]", "P2010"),
                Arguments.of("an end behind another", "SELECT 1; COMMIT", "[]", "P2010"),
                Arguments.of("BEGIN", "begin immediate", "[]", "P2010"),
                Arguments.of("COMMIT behind a comment", "/* ; */ -- x\n COMMIT", "[]", "P2010"),
                Arguments.of("ROLLBACK", "ROLLBACK", "[]", "P2010"),
                Arguments.of("SAVEPOINT", "SAVEPOINT tenon_1", "[]", "P2010"),
                Arguments.of("too few values", "SELECT ?, ?", "[1]", "P1016"),
                Arguments.of("too many values", "SELECT ?", "[1,2]", "P1016"),
                Arguments.of("places in a text", "SELECT '?'", "[1]", "P1016"),
                Arguments.of("bad syntax", "SELEC ?", "[1]", "P2010"),
                Arguments.of("a table that is not there", "SELECT * FROM nowhere", "[]", "P2010"),
                Arguments.of("a violated key", "INSERT INTO A (id) VALUES (1), (1)", "[]", "P2010"),
                Arguments.of("no statement", "", "[]", "P2010"),
                Arguments.of("a comment", "-- nothing", "[]", "P2010"),
                Arguments.of("a statement that is not closed", "SELECT 'open", "[]", "P2010"),
                Arguments.of("NUL in a value", "SELECT ?", "[\"a\\u0000b\"]", "P2019"),
                Arguments.of("half a surrogate pair in a value", "SELECT ?", "[\"\\ud800\"]", "P2019"),
                Arguments.of("half a surrogate pair in the text", "SELECT '\ud800'", "[]", "P2010"),
                Arguments.of("NUL in the text", "SELECT 1 \u0000; DROP TABLE A", "[]", "P2010"),
                Arguments.of("a text of a megabyte", "SELECT '" + "x".repeat(1 << 20), "[]", "P2010"),
                Arguments.of("a megabyte of brackets", "SELECT " + "(".repeat(1 << 20), "[]", "P2010"),
                Arguments.of("a megabyte of semicolons", "SELECT 1" + ";".repeat(1 << 20) + "x", "[]", "P2010"),
                Arguments.of("parameters that are no list", "SELECT 1", "{}", "P2009"),
                Arguments.of("parameters that are no JSON", "SELECT 1", "[", "P2009"),
                Arguments.of("parameters too deep", "SELECT ?", "[".repeat(60) + "]".repeat(60), "P2009"),
                Arguments.of("an unknown tag", "SELECT ?", "[{\"prisma__type\":\"x\",\"prisma__value\":1}]", "P2009"),
                Arguments.of(
                        "no base64", "SELECT ?", "[{\"prisma__type\":\"bytes\",\"prisma__value\":\"%\"}]", "P2009"),
                Arguments.of("no date", "SELECT ?", "[{\"prisma__type\":\"date\",\"prisma__value\":\"x\"}]", "P2009"),
                Arguments.of("a tag without a value", "SELECT ?", "[{\"prisma__type\":\"date\"}]", "P2012"),
                Arguments.of("a list", "SELECT ?", "[[1]]", "P2019"),
                Arguments.of("a number beyond all", "SELECT ?", "[1e999999]", "P2020"),
                Arguments.of("kinds that have no type together", "SELECT 1 UNION ALL SELECT x'00'", "[]", "P2023"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void a_hostile_statement_gets_an_error_and_the_session_goes_on(
            String what, String sql, String parameters, String code) {
        conversation.answer(raw("executeRaw", INSERT, "[7, \"kept\"]"));
        for (String action : new String[] {"queryRaw", "executeRaw"}) {
            if (code.equals("P2023") && action.equals("executeRaw")) {
                continue;
            }
            assertThat(answer(action, sql, parameters))
                    .as(what)
                    .startsWith("{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"")
                    .contains("\"cure\":")
                    .hasSizeLessThan(2_000);
            assertThat(conversation.answer(COUNT))
                    .isEqualTo(
                            "{\"data\":{\"queryRaw\":{\"columns\":[\"n\"],\"types\":[\"bigint\"],\"rows\":[[\"1\"]]}}}");
            assertThat(answer("executeRaw", "UPDATE A SET s = ? WHERE id = ?", "[\"kept\", 7]"))
                    .isEqualTo("{\"data\":{\"executeRaw\":1}}");
        }
    }

    private String answer(String action, String sql, String parameters) {
        return conversation.answer(raw(action, sql, parameters));
    }

    private static String inside(String request, String id) {
        return request.substring(0, request.length() - 1) + ",\"txId\":\"" + id + "\"}";
    }

    private static String raw(String action, String sql, String parameters) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("op", "query");
        request.put("action", action);
        ObjectNode query = request.putObject("query");
        query.putObject("arguments").put("query", sql).put("parameters", parameters);
        query.putObject("selection");
        return JsonText.write(request);
    }
}
