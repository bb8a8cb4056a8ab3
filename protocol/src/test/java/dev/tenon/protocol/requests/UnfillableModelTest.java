package dev.tenon.protocol.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model with a required field that no request can give: its records are read, changed and deleted, not made. */
class UnfillableModelTest extends SqliteTalkTest {
    private Talk talk;

    @BeforeEach
    void open() {
        talk = talk("""
                model Town {
                 id Int @id
                 places Place[]
                 notes Note[]
                }
                model Place {
                 id Int @id
                 name String?
                 at Unsupported("point")
                 town Town? @relation(fields: [townId], references: [id])
                 townId Int?
                }
                model Note {
                 id Int @id
                 secret String @ignore
                 town Town? @relation(fields: [townId], references: [id])
                 townId Int?
                }
                model Kept {
                 id Int @id
                 name String?
                 code String @default(cuid()) @ignore
                 seen DateTime @updatedAt @ignore
                 word String @default("w") @ignore
                 at Unsupported("point") @default(dbgenerated("'here'"))
                 also Unsupported("point")?
                }
                """);
        talk.say(
                "{'op':'query','action':'executeRaw','query':{'arguments':{'query':'INSERT INTO Place (id, at) VALUES (1, 2)',"
                        + "'parameters':'[]'}}}");
        assertThat(talk.ask("createOne Town", "{'data':{'id':1}}", "{'id':true}"))
                .isEqualTo("{'id':1}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            createOne           | {'data':{'id':2}}
            createMany          | {'data':[{'id':2}]}
            createMany          | {'data':[]}
            createManyAndReturn | {'data':[{'id':2}]}
            upsertOne           | {'where':{'id':1},'create':{'id':2},'update':{}}
            """)
    void what_would_make_a_record_is_no_action_of_the_model(String action, String arguments) {
        assertThat(talk.ask(action + " Place", arguments, "{'id':true}"))
                .isEqualTo("P2009 Place has no action `" + action + "`. No record of Place can be made, since `at` is"
                        + " required, has no default value and is of a type that no client knows.");
        assertThat(talk.ask(action + " Note", arguments, "{'id':true}"))
                .isEqualTo("P2009 Note has no action `" + action + "`. No record of Note can be made, since `secret` is"
                        + " required, has no default value and is ignored.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            create          | {'id':2}
            createMany      | {'data':[{'id':2}]}
            connectOrCreate | {'where':{'id':1},'create':{'id':2}}
            upsert          | {'where':{'id':1},'create':{'id':2},'update':{}}
            """)
    void nor_is_it_nested_in_another_record(String write, String value) {
        for (String relation : new String[] {"places", "notes"}) {
            assertThat(talk.ask(
                            "updateOne Town",
                            "{'where':{'id':1},'data':{'" + relation + "':{'" + write + "':" + value + "}}}",
                            "{'id':true}"))
                    .startsWith("P2009 Town.updateOne, `data." + relation + "." + write
                            + "`: Field does not exist in enclosing type. No record of ");
        }
    }

    @Test
    void its_records_are_read_changed_tied_and_deleted() {
        assertThat(talk.ask("findMany Place", "{}", "{'id':true}")).isEqualTo("[{'id':1}]");
        assertThat(talk.ask("updateOne Place", "{'where':{'id':1},'data':{'name':'x'}}", "{'name':true}"))
                .isEqualTo("{'name':'x'}");
        assertThat(talk.ask(
                        "updateOne Town",
                        "{'where':{'id':1},'data':{'places':{'connect':{'id':1},"
                                + "'update':{'where':{'id':1},'data':{'name':'y'}}}}}",
                        "{'places':{'selection':{'name':true}}}"))
                .isEqualTo("{'places':[{'name':'y'}]}");
        assertThat(talk.ask("deleteOne Place", "{'where':{'id':1}}", "{'id':true}"))
                .isEqualTo("{'id':1}");
    }

    @Test
    void what_the_client_does_not_know_is_filled_where_the_schema_says_with_what() {
        assertThat(talk.ask("createOne Kept", "{'data':{'id':1}}", "{'id':true}"))
                .isEqualTo("{'id':1}");
        assertThat(talk.ask("createMany Kept", "{'data':[{'id':2},{'id':3}]}", "{'count':true}"))
                .isEqualTo("{'count':2}");
        assertThat(talk.ask(
                        "upsertOne Kept", "{'where':{'id':4},'create':{'id':4},'update':{'name':'x'}}", "{'id':true}"))
                .isEqualTo("{'id':4}");
    }
}
