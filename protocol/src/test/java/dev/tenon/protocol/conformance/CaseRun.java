package dev.tenon.protocol.conformance;

import dev.tenon.protocol.Conversation;
import dev.tenon.protocol.JsonText;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One case, said to an engine step by step. */
final class CaseRun {
    private final Conversation conversation;
    private final Case wanted;
    private final References references = new References();
    private final Map<String, String> transactions = new HashMap<>();

    CaseRun(Conversation conversation, Case wanted) {
        this.conversation = conversation;
        this.wanted = wanted;
    }

    /**
     * Runs it on a database, which is emptied.
     *
     * @throws Unmet if an answer is not as expected
     */
    void run(String provider, String url) {
        JsonNode opened = say(Values.object(Map.of("op", "load", "schema", wanted.schema(provider, url), "url", url)));
        if (!Values.errors(opened).isEmpty()) {
            throw new Unmet("load: " + opened);
        }
        int count = 0;
        for (JsonNode step : wanted.steps()) {
            try {
                run(step);
            } catch (Unmet unmet) {
                throw new Unmet("step " + count + ": " + unmet.getMessage());
            }
            count++;
        }
    }

    private void run(JsonNode step) {
        String operation = step.path("op").stringValue();
        if (operation.equals("sleep")) {
            pass(Duration.ofMillis(step.path("ms").longValue()));
            references.add(step);
            return;
        }
        ObjectNode request = Values.object(Map.of("op", operation));
        switch (operation) {
            case "query" ->
                references.filled(step.path("json")).properties().forEach(m -> request.set(m.getKey(), m.getValue()));
            case "batch" -> {
                request.set("batch", references.filled(step.path("requests")));
                copy(step, "transaction", request);
            }
            case "startTx" -> step.path("options").properties().forEach(m -> request.set(m.getKey(), m.getValue()));
            default -> copy(step, "script", request);
        }
        String transaction = step.path("tx").asString("");
        if (!transaction.isEmpty() && !operation.equals("startTx")) {
            request.put("txId", transactions.getOrDefault(transaction, "unknown"));
        }
        JsonNode answer = say(request);
        if (operation.equals("startTx") && answer.has("id")) {
            transactions.put(transaction, answer.path("id").stringValue());
        }
        references.add(Values.untagged(answer));
        step.path("expect").forEach(expected -> new Expectation(expected, references).check(answer));
    }

    private static void copy(JsonNode step, String name, ObjectNode request) {
        JsonNode value = step.get(name);
        if (value != null) {
            request.set(name, value);
        }
    }

    /** The deadlines of cases are those of a clock outside. */
    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private JsonNode say(ObjectNode request) {
        return Objects.requireNonNull(JsonText.stored(conversation.answer(JsonText.write(request))));
    }
}
