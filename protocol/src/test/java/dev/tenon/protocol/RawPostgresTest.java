package dev.tenon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.OpenOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** SQL of the caller's own where types are many: each value is what belongs where it stands, each column what it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawPostgresTest {
    private EmbeddedPostgres server;
    private Conversation conversation;

    @BeforeAll
    void start() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        conversation = new Conversation(Limits.defaults(), OpenOptions.defaults());
        ObjectNode load = JsonNodeFactory.instance.objectNode();
        load.put("op", "load");
        load.put("url", "postgresql://postgres@127.0.0.1:" + server.getPort() + "/postgres");
        load.put("schema", """
                datasource db {
                  provider = "postgresql"
                }
                enum Color {
                  RED
                  BLUE
                }
                model A {
                  id     Int      @id @default(autoincrement())
                  color  Color?
                  colors Color[]
                  uuid   String?  @db.Uuid
                  money  Decimal? @db.Decimal(8, 2)
                  real   Float?   @db.Real
                }
                """);
        assertThat(conversation.answer(JsonText.write(load))).isEqualTo("{\"ok\":true}");
    }

    @AfterAll
    void stop() throws IOException {
        conversation.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "true | bool | true",
                "1::int2 | int | 1",
                "1 | int | 1",
                "9223372036854775807 | bigint | \"9223372036854775807\"",
                "5::oid | bigint | \"5\"",
                "0.1::float4 | float | 0.1",
                "0.1::float8 | double | 0.1",
                "'NaN'::float8 | double | null",
                "1.500::numeric | decimal | \"1.5\"",
                "'1200'::numeric | decimal | \"1200\"",
                "'x'::text | string | \"x\"",
                "'x'::varchar | string | \"x\"",
                "'x '::bpchar | string | \"x \"",
                "'x'::name | string | \"x\"",
                "'x'::\"char\" | char | \"x\"",
                "'10.0.0.1'::inet | string | \"10.0.0.1\"",
                "B'101' | string | \"101\"",
                "'<a/>'::xml | string | \"<a/>\"",
                "'\\x0102'::bytea | bytes | \"AQI=\"",
                "'936DA01F-9ABD-4D9D-80C7-02AF85C822A8'::uuid | uuid | \"936da01f-9abd-4d9d-80c7-02af85c822a8\"",
                "'{\"a\": [1, null]}'::jsonb | json | {\"a\":[1,null]}",
                "'null'::json | json | null",
                "'2024-02-29 12:00:00.25'::timestamp | datetime | \"2024-02-29T12:00:00.250+00:00\"",
                "'2024-02-29 12:00:00.000001+02'::timestamptz | datetime | \"2024-02-29T10:00:00.000001+00:00\"",
                "'2024-02-29'::date | date | \"2024-02-29\"",
                "'12:34'::time | time | \"12:34:00\"",
                "'12:34:56.5+02'::timetz | time | \"12:34:56.500\"",
                "'RED'::\"Color\" | string | \"RED\"",
                "ARRAY[1,NULL] | int-array | [1,null]",
                "ARRAY['a,\"b',NULL,'NULL'] | string-array | [\"a,\\\"b\",null,\"NULL\"]",
                "ARRAY['BLUE']::\"Color\"[] | string-array | [\"BLUE\"]",
                "ARRAY['{\"a\":1}']::jsonb[] | json-array | [{\"a\":1}]",
                "ARRAY['\\x01']::bytea[] | bytes-array | [\"AQ==\"]",
                "ARRAY['2024-02-29']::date[] | date-array | [\"2024-02-29\"]",
                "'{}'::float8[] | double-array | []",
                "'{{1,2},{3,NULL}}'::int[] | int-array | [[1,2],[3,null]]",
                "'[0:0][1:2]={{\"a,b\",\"{\"}}'::text[] | string-array | [[\"a,b\",\"{\"]]",
                "pg_advisory_xact_lock(1) | string | \"\""
            })
    void a_column_is_what_it_is(String expression, String type, String value) {
        assertThat(queried("SELECT " + expression + " AS a", "[]"))
                .isEqualTo("{\"columns\":[\"a\"],\"types\":[\"" + type + "\"],\"rows\":[[" + value + "]]}");
    }

    @ParameterizedTest
    @CsvSource({"point, '(1,2)'", "interval, 1 day", "int4range, '[1,2)'", "tsvector, a", "_point, '{\"(1,2)\"}'"})
    void a_column_that_no_value_can_be_made_of_is_named(String type, String value) {
        assertThat(asked("queryRaw", "SELECT '" + value + "'::" + type + " AS a", "[]"))
                .contains("\"code\":\"P2010\"", "Failed to deserialize column of type '" + type + "'");
        assertThat(queried("SELECT '" + value + "'::" + type + "::text AS a", "[]"))
                .contains("\"string\"");
    }

    @Test
    void a_value_is_what_belongs_where_it_stands() {
        String insert = "INSERT INTO \"A\" (color, colors, uuid, money, \"real\") VALUES ($1, $2, $3, $4, $5)";
        assertThat(asked(
                        "executeRaw",
                        insert,
                        "[\"RED\", [\"RED\",\"BLUE\"], \"936da01f-9abd-4d9d-80c7-02af85c822a8\", 45000, 1]"))
                .isEqualTo("{\"data\":{\"executeRaw\":1}}");
        assertThat(asked("executeRaw", insert, "[null, [], null, null, null]"))
                .isEqualTo("{\"data\":{\"executeRaw\":1}}");
        assertThat(queried("SELECT * FROM \"A\" WHERE id = $1", "[1]"))
                .endsWith("[[1,\"RED\",[\"RED\",\"BLUE\"],\"936da01f-9abd-4d9d-80c7-02af85c822a8\",\"45000\",1.0]]}");
    }

    @ParameterizedTest
    @CsvSource({
        "$1::int4, 42.51, 43",
        "$1 :: integer, 42.49, 42",
        "CAST($1 AS int2), -1.5, -2",
        "$1::int4, 42, 42",
        "$1::int4 + $1::int4, 1.5, 4"
    })
    void a_fraction_is_rounded_where_it_is_cast_to_a_whole_number(String expression, String given, String value) {
        assertThat(queried("SELECT " + expression + " AS a", "[" + given + "]")).endsWith("[[" + value + "]]}");
    }

    @Test
    void one_value_may_stand_in_many_places_and_in_any_order() {
        assertThat(queried("SELECT $2::int AS b, $1::text AS a, $2 + 1 AS c WHERE $1 IS NOT NULL", "[\"x\", 2]"))
                .endsWith("[[2,\"x\",3]]}");
        assertThat(queried("SELECT '{\"a\":1}'::jsonb ? $1 AS a, $$ $1 ? $$ AS b, 'a' -- $2 ?", "[\"a\"]"))
                .contains("[[true,\" $1 ? \",\"a\"]]");
        assertThat(queried("SELECT $1::int[] AS a, $2::jsonb AS j", "[[[1,2],[3,null]], {\"k\":\"\\\"\"}]"))
                .endsWith("[[[[1,2],[3,null]],{\"k\":\"\\\"\"}]]}");
        assertThat(queried(
                        "SELECT $1::jsonb AS j, array_length($2::int[], 1) AS n",
                        "[{\"k\":\"\\\"\"}, [[1,2],[3,null]]]"))
                .endsWith("[[{\"k\":\"\\\"\"},2]]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "SELECT 1; SELECT 2 | [] | P2010 | Several statements",
                "SELECT $$a$$; COMMIT | [] | P2010 | Several statements",
                "END | [] | P2010 | behind Tenon's back",
                "START TRANSACTION | [] | P2010 | behind Tenon's back",
                "SELECT $1 | [] | P1016 | Expected: `1`, actual: `0`",
                "SELECT $3 | [1] | P1016 | Expected: `3`, actual: `1`",
                "SELECT '$1' | [1] | P1016 | Expected: `0`, actual: `1`",
                "SELECT ? | [] | P2010 | Code: `42",
                "SELECT $0 | [] | P2010 | Code: `42",
                "SELECT 1 + $1 | [\"x\"] | P2010 | invalid input syntax for type integer",
                "SELECT * FROM nowhere | [] | P2010 | Code: `42P01`",
                "SELECT 1/0 | [] | P2010 | Code: `22012`",
                "VACUUM \"A\"; | [1] | P1016 | Expected",
                "SELECT E'\\ | [] | P2010 | nterminated",
                "SELECT $x$ | [] | P2010 | nterminated",
                "SELECT $1::text | [\"a\\u0000b\"] | P2019 | U+0000"
            })
    void a_hostile_statement_gets_an_error_and_the_session_goes_on(
            String sql, String parameters, String code, String words) {
        assertThat(asked("queryRaw", sql, parameters)).contains("\"code\":\"" + code + "\"", words, "\"cure\":");
        assertThat(queried("SELECT 1 AS a", "[]")).endsWith("[[1]]}");
    }

    @Test
    void the_code_of_the_situation_stands_beside() {
        asked("executeRaw", "INSERT INTO \"A\" (id) VALUES (100)", "[]");
        assertThat(asked("executeRaw", "INSERT INTO \"A\" (id) VALUES (100)", "[]"))
                .contains("\"code\":\"P2010\"", "Code: `23505`", "\"kind\":\"P2002\"");
    }

    private String queried(String sql, String parameters) {
        return asked("queryRaw", sql, parameters).replaceFirst("^\\{\"data\":\\{\"queryRaw\":(.*)}}$", "$1");
    }

    private String asked(String action, String sql, String parameters) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("op", "query").put("action", action);
        request.putObject("query").putObject("arguments").put("query", sql).put("parameters", parameters);
        return conversation.answer(JsonText.write(request));
    }
}
