package dev.tenon.protocol.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonRequestsTest extends SqliteTalkTest {
    @Test
    void a_plain_null_is_the_value_null_of_json() {
        Talk talk = talk("model A {\n id Int @id\n j Json?\n}");
        assertThat(talk.ask("createOne A", "{'data':{'id':1,'j':null}}", "{'j':true}"))
                .isEqualTo("{'j':{'$type':'Json','value':'null'}}");
        assertThat(talk.ask("createOne A", "{'data':{'id':2,'j':{'$type':'Enum','value':'DbNull'}}}", "{'j':true}"))
                .isEqualTo("{'j':null}");
        assertThat(talk.ask(
                        "findMany A", "{'where':{'j':{'equals':{'$type':'Enum','value':'JsonNull'}}}}", "{'id':true}"))
                .isEqualTo("[{'id':1}]");
    }
}
