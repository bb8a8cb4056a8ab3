package dev.tenon.protocol.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorRequestsTest extends SqliteTalkTest {
    private Talk talk;

    @BeforeEach
    void open() {
        talk = talk("""
                model A {
                 id Int @id
                 n BigInt?
                 at DateTime?
                 bs B[]
                }
                model B {
                 id Int @id
                 a A @relation(fields: [aId], references: [id], onDelete: SetDefault)
                 aId Int
                }
                model C {
                 x Int
                 y Int
                 @@id([x, y])
                }
                """);
    }

    @Test
    void a_record_that_is_not_there_is_told_once() {
        String told =
                "P2025 An operation failed because it depends on one or more records that were required but not found."
                        + " No record was found for ";
        assertThat(talk.ask("deleteOne A", "{'where':{'id':1}}", "{'id':true}")).isEqualTo(told + "a delete.");
        assertThat(talk.ask("updateOne A", "{'where':{'id':1},'data':{'n':1}}", "{'id':true}"))
                .isEqualTo(told + "an update.");
        assertThat(talk.ask("findUniqueOrThrow A", "{'where':{'id':1}}", "{'id':true}"))
                .isEqualTo(told + "a query.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            findUnique | {'where':{'id':9223372036854775808}}             | Unable to fit float value
            createOne  | {'data':{'id':1,'n':'9223372036854775808'}}      | Unable to fit float value
            createOne  | {'data':{'id':1,'n':'one'}}                      | Invalid argument value. `one` is not a valid `big integer String`.
            createOne  | {'data':{'id':'one'}}                            | Invalid argument type. `id` should be of any of the following types: `Int`
            createOne  | {'data':{'id':1,'at':'2016-0B-31T23:59:01Z'}}    | `ISO-8601 DateTime`. Underlying error: input contains invalid characters
            createOne  | {'data':{'id':1,'at':'2016-02-31T23:59:01Z'}}    | `ISO-8601 DateTime`. Underlying error: input is out of range
            createOne  | {'data':{'id':1,'at':'2016'}}                    | `ISO-8601 DateTime`. Underlying error: premature end of input
            findUnique | {'where':{'AND':[{'id':1}]}}                     | Expected a minimum of 1 fields of (id) to be present, got 0.
            updateOne  | {'where':{'id':1},'data':{'n':{'set':1,'increment':1}}} | Expected exactly one field to be present, got 2.
            findMany   | {'orderBy':[{'id':'asc','n':'asc'}]}             | at most 1 fields to be present, got 2
            """)
    void an_argument_that_cannot_be_is_told_in_known_sentences(String action, String arguments, String message) {
        assertThat(talk.ask(action + " A", arguments, "{'id':true}"))
                .startsWith("P2009 A." + action + ", `")
                .contains(message);
    }

    @Test
    void the_first_record_is_one() {
        assertThat(talk.ask("findFirst A", "{'take':2}", "{'id':true}"))
                .isEqualTo(
                        "P2019 A.findFirst: The 'findFirst' operation cannot be used with a 'take' argument that isn't 1"
                                + " or -1.");
        assertThat(talk.ask("findFirst A", "{'take':-1}", "{'id':true}")).isEqualTo("null");
        assertThat(talk.ask("findMany A", "{'where':{'OR':{'id':1}}}", "{'id':true}"))
                .startsWith(
                        "P2009 A.findMany, `where.OR`: Invalid argument type. `OR` should be of any of the following types: `List`");
    }

    @Test
    void a_selection_that_cannot_be_is_told_in_known_sentences() {
        assertThat(talk.ask("findMany A", "{}", "{}")).contains("Expected a minimum of 1 field to be present, got 0");
        assertThat(talk.ask("findMany A", "{}", "{'n':{'selection':{'x':true}}}"))
                .contains("Cannot select over scalar field 'n'");
    }

    @Test
    void a_batch_in_an_ended_transaction_is_told_as_such() {
        String id = talk.say("{'op':'startTx'}").path("id").stringValue();
        talk.say("{'op':'rollbackTx','txId':'" + id + "'}");
        assertThat(talk.say("{'op':'batch','batch':[],'txId':'" + id + "'}").toString())
                .contains("A batch query cannot be executed on a transaction that was rolled back");
    }

    @Test
    void a_value_that_a_referential_action_takes_away_is_told() {
        talk.ask("createOne A", "{'data':{'id':1,'bs':{'create':{'id':1}}}}", "{'id':true}");
        assertThat(talk.ask("deleteOne A", "{'where':{'id':1}}", "{'id':true}"))
                .isEqualTo("P2011 Null constraint violation on the fields: (`aId`)");
    }

    @Test
    void the_fields_of_a_key_that_is_taken_are_listed() {
        talk.ask("createOne C", "{'data':{'x':1,'y':2}}", "{'x':true}");
        assertThat(talk.ask("createOne C", "{'data':{'x':1,'y':2}}", "{'x':true}"))
                .isEqualTo("P2002 Unique constraint failed on the fields: (`x`, `y`)");
    }
}
