package dev.tenon.protocol.statements;

import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.WriteData;
import dev.tenon.protocol.read.Input;
import dev.tenon.protocol.read.RequestReader;
import dev.tenon.schema.Schema;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The request that a case names: one of the protocol, or a bulk form that only the typed client has, in like words. */
final class Asked {
    private final RequestReader reader;

    Asked(Schema schema) {
        this.reader = new RequestReader(schema.visible());
    }

    /** A request from {@code {"model": …, "action": …, "arguments": …, "include": {…}}}. */
    Request request(JsonNode asked) {
        String model = asked.required("model").stringValue();
        JsonNode arguments = asked.path("arguments");
        return switch (asked.required("action").stringValue()) {
            case "upsertMany" -> {
                List<String> taken = list(arguments.required("taken")).stream()
                        .map(JsonNode::stringValue)
                        .toList();
                yield new Request.UpsertMany(
                        model, arguments.required("key").stringValue(), rows(model, arguments.required("rows")), taken);
            }
            case "updateEach" ->
                new Request.UpdateEach(
                        model,
                        list(arguments.required("changes")).stream()
                                .map(change -> change(model, change))
                                .toList());
            default -> read(model, asked.required("action").stringValue(), arguments, asked.path("include"));
        };
    }

    private List<WriteData> rows(String model, JsonNode rows) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("data", rows);
        return ((Request.CreateMany) read(model, "createMany", data, rows.path("include"))).rows();
    }

    private Request.UpdateEach.Change change(String model, JsonNode change) {
        Request.Update update = (Request.Update) read(model, "updateOne", change, change.path("include"));
        return new Request.UpdateEach.Change(update.where(), update.data());
    }

    private Request read(String model, String action, JsonNode arguments, JsonNode include) {
        ObjectNode selection = include.isObject()
                ? (ObjectNode) include.deepCopy()
                : JsonNodeFactory.instance.objectNode().put("$scalars", true);
        if (action.endsWith("Many") && !action.equals("findMany")) {
            selection = JsonNodeFactory.instance.objectNode().put("count", true);
        }
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        operation.put("modelName", model).put("action", action);
        ObjectNode query = operation.putObject("query");
        query.set("arguments", arguments.isObject() ? arguments : JsonNodeFactory.instance.objectNode());
        query.set("selection", selection);
        return reader.read(Input.of(operation, "The case")).request();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
