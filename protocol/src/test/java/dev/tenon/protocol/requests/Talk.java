package dev.tenon.protocol.requests;

import dev.tenon.client.OpenOptions;
import dev.tenon.protocol.Conversation;
import dev.tenon.protocol.JsonText;
import dev.tenon.protocol.Limits;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A conversation about the models of one test. In its requests single quotes stand for double ones. */
final class Talk implements AutoCloseable {
    private final Conversation conversation = new Conversation(Limits.defaults(), OpenOptions.defaults());

    private Talk() {}

    /** Opens a database, which is emptied and gets the tables of the models. */
    static Talk about(String provider, String url, String models) {
        Talk talk = new Talk();
        ObjectNode load = JsonNodeFactory.instance.objectNode();
        load.put("op", "load")
                .put("url", url)
                .put("schema", "datasource db {\n provider = \"" + provider + "\"\n}\n" + models);
        String answer = talk.conversation.answer(JsonText.write(load));
        if (!answer.equals("{\"ok\":true}")) {
            throw new AssertionError(answer);
        }
        return talk;
    }

    /**
     * The result of an operation as JSON, with single quotes; or the code and the message of its error.
     *
     * @param operation action and model, with a blank between them
     */
    String ask(String operation, String arguments, String selection) {
        String[] words = operation.split(" ", 2);
        String request = "{'op':'query','action':'" + words[0] + "','modelName':'" + words[1]
                + "','query':{'arguments':" + arguments + ",'selection':" + selection + "}}";
        return shown(say(request));
    }

    /** The whole answer to a whole request. */
    JsonNode say(String request) {
        return Objects.requireNonNull(JsonText.stored(conversation.answer(request.replace('\'', '"'))));
    }

    @Override
    public void close() {
        conversation.close();
    }

    private static String shown(JsonNode answer) {
        JsonNode error = answer.path("errors").path(0);
        if (!error.isMissingNode()) {
            return error.path("code").asString("null") + " "
                    + error.path("message").stringValue();
        }
        return JsonText.write(answer.path("data").values().iterator().next()).replace('"', '\'');
    }
}
