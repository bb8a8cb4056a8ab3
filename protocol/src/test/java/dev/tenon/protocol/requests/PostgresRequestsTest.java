package dev.tenon.protocol.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a database with lists, native types and full-text search can be asked. */
class PostgresRequestsTest {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Date, 2016-09-23T00:00:00.000Z",
        "Time(3), 1970-01-01T21:30:20.321Z",
        "Timetz(3), 1970-01-01T21:30:20.321Z",
        "Timestamp(3), 2016-09-23T21:30:20.321Z",
        "Timestamptz(3), 2016-09-23T21:30:20.321Z"
    })
    void a_moment_is_kept_and_found_in_a_column_of_every_type(String type, String kept) {
        try (Talk talk = talk("model A {\n id Int @id\n at DateTime @unique @db." + type + "\n all DateTime[] @db."
                + type + "\n byDefault DateTime @default(\"2016-09-24T00:30:20.321+03:00\") @db." + type + "\n}")) {
            String moment = "'2016-09-24T00:30:20.321+03:00'";
            String value = "{'$type':'DateTime','value':'" + kept + "'}";
            assertThat(talk.ask(
                            "createOne A",
                            "{'data':{'id':1,'at':" + moment + ",'all':[" + moment + "]}}",
                            "{'at':true,'all':true,'byDefault':true}"))
                    .isEqualTo("{'at':" + value + ",'all':[" + value + "],'byDefault':" + value + "}");
            assertThat(talk.ask("findUnique A", "{'where':{'at':" + moment + "}}", "{'id':true}"))
                    .isEqualTo("{'id':1}");
            assertThat(talk.ask(
                            "findMany A",
                            "{'where':{'at':{'in':[" + moment + "],'gte':" + moment + "},'all':{'has':" + moment
                                    + "}}}",
                            "{'id':true}"))
                    .isEqualTo("[{'id':1}]");
            assertThat(talk.ask(
                            "updateOne A",
                            "{'where':{'at':" + moment + "},'data':{'at':" + moment + "}}",
                            "{'id':true}"))
                    .isEqualTo("{'id':1}");
        }
    }

    @Test
    void a_list_that_was_never_set_is_empty() {
        try (Talk talk = talk("model A {\n id Int @id\n j Json[]\n s String[]\n}")) {
            assertThat(talk.ask("createOne A", "{'data':{'id':1}}", "{'j':true,'s':true}"))
                    .isEqualTo("{'j':[],'s':[]}");
        }
    }

    @Test
    void a_text_is_found_among_those_of_a_list_in_any_case() {
        try (Talk talk = talk("model A {\n id Int @id\n s String?\n l String[]\n}")) {
            talk.ask(
                    "createMany A",
                    "{'data':[{'id':1,'s':'a\\\\','l':['b','A\\\\']},{'id':2,'s':'a','l':['B']},{'id':3,'l':['x']}]}",
                    "{'count':true}");
            String among =
                    "{'where':{'s':{'mode':'insensitive','%s':{'$type':'FieldRef','value':{'_ref':'l','_container':'A'}}}}}";
            assertThat(talk.ask("findMany A", among.formatted("in"), "{'id':true}"))
                    .isEqualTo("[{'id':1}]");
            assertThat(talk.ask("findMany A", among.formatted("notIn"), "{'id':true}"))
                    .isEqualTo("[{'id':2}]");
        }
    }

    @Test
    void records_are_sorted_by_the_relevance_of_the_record_that_they_belong_to() {
        try (Talk talk = talk("model A {\n id Int @id\n s String\n bs B[]\n}\n"
                + "model B {\n id Int @id\n a A? @relation(fields: [aId], references: [id])\n aId Int?\n}")) {
            talk.ask("createMany A", "{'data':[{'id':1,'s':'cat'},{'id':2,'s':'cat cat cat'}]}", "{'count':true}");
            talk.ask("createMany B", "{'data':[{'id':1},{'id':2,'aId':1},{'id':3,'aId':2}]}", "{'count':true}");
            String order = "{'orderBy':[{'a':{'_relevance':{'fields':['s'],'search':'cat','sort':'desc'}}}]%s}";
            assertThat(talk.ask("findMany B", order.formatted(""), "{'id':true}"))
                    .isEqualTo("[{'id':3},{'id':2},{'id':1}]");
            assertThat(talk.ask("findMany B", order.formatted(",'cursor':{'id':2}"), "{'id':true}"))
                    .isEqualTo("[{'id':2},{'id':1}]");
        }
    }

    @Test
    void a_violated_constraint_is_named() {
        try (Talk talk = talk("model A {\n id Int @id\n bs B[]\n}\nmodel B {\n id Int @id\n"
                + " a A @relation(fields: [aId], references: [id])\n aId Int\n}")) {
            assertThat(talk.ask("createOne B", "{'data':{'id':1,'aId':7}}", "{'id':true}"))
                    .isEqualTo("P2003 Foreign key constraint violated on the constraint: `B_aId_fkey`");
        }
    }

    private static Talk talk(String models) {
        return Talk.about(
                "postgresql", "postgresql://postgres@127.0.0.1:" + server.getPort() + "/postgres?schema=talk", models);
    }
}
