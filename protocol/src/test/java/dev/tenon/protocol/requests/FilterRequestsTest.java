package dev.tenon.protocol.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilterRequestsTest extends SqliteTalkTest {
    @Test
    void several_conditions_below_not_are_each_denied() {
        Talk talk = talk("model A {\n id Int @id\n s String\n}");
        talk.ask("createMany A", "{'data':[{'id':1,'s':'ab'},{'id':2,'s':'ac'},{'id':3,'s':'cc'}]}", "{'count':true}");
        assertThat(talk.ask("findMany A", "{'where':{'s':{'not':{'startsWith':'a','endsWith':'b'}}}}", "{'id':true}"))
                .isEqualTo("[{'id':3}]");
    }
}
