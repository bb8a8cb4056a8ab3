package dev.tenon.protocol.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterRequestsTest extends SqliteTalkTest {
    @Test
    void several_conditions_below_not_are_each_denied() {
        Talk talk = talk("model A {\n id Int @id\n s String\n}");
        talk.ask("createMany A", "{'data':[{'id':1,'s':'ab'},{'id':2,'s':'ac'},{'id':3,'s':'cc'}]}", "{'count':true}");
        assertThat(talk.ask("findMany A", "{'where':{'s':{'not':{'startsWith':'a','endsWith':'b'}}}}", "{'id':true}"))
                .isEqualTo("[{'id':3}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'OR':[{}]}                         | []
            {'OR':[{'AND':[]}]}                 | []
            {'OR':[{},{'id':1}]}                | [{'id':1}]
            {'OR':[{'id':{}},{'id':1}]}         | [{'id':1}]
            {'OR':[{'bs':{}},{'a':{}},{'id':1}]} | [{'id':1}]
            {'NOT':{}}                          | [{'id':1},{'id':2}]
            {'NOT':[{},{'id':1}]}               | [{'id':2}]
            {'NOT':{'AND':[]}}                  | [{'id':1},{'id':2}]
            {'NOT':{'OR':[]}}                   | [{'id':1},{'id':2}]
            {'AND':[{},{'NOT':{}}]}             | [{'id':1},{'id':2}]
            """)
    void what_asks_for_nothing_is_no_alternative_and_denies_nothing(String where, String records) {
        Talk talk = talk("model A {\n id Int @id\n aId Int?\n a A? @relation(\"r\", fields: [aId], references: [id],"
                + " onDelete: NoAction, onUpdate: NoAction)\n bs A[] @relation(\"r\")\n}");
        talk.ask("createMany A", "{'data':[{'id':1},{'id':2}]}", "{'count':true}");
        assertThat(talk.ask("findMany A", "{'where':" + where + ",'orderBy':{'id':'asc'}}", "{'id':true}"))
                .isEqualTo(records);
    }

    @Test
    void a_relation_to_one_comes_if_it_matches() {
        Talk talk = talk("model A {\n id Int @id\n b B?\n}\nmodel B {\n id Int @id\n"
                + " a A? @relation(fields: [aId], references: [id])\n aId Int? @unique\n}");
        talk.ask("createOne A", "{'data':{'id':1,'b':{'create':{'id':2}}}}", "{'id':true}");
        for (String strategy : List.of("query", "join")) {
            String arguments = "{'relationLoadStrategy':'" + strategy + "'}";
            assertThat(talk.ask(
                            "findMany A",
                            arguments,
                            "{'b':{'arguments':{'where':{'id':{'gt':1}}},'selection':{'id':true}}}"))
                    .isEqualTo("[{'b':{'id':2}}]");
            assertThat(talk.ask(
                            "findMany B",
                            arguments,
                            "{'a':{'arguments':{'where':{'id':{'gt':1}}},'selection':{'id':true}}}"))
                    .isEqualTo("[{'a':null}]");
        }
    }
}
