package dev.tenon.protocol;

import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.RawExecutor;
import dev.tenon.error.InvalidRequestException;
import dev.tenon.error.TenonException;
import dev.tenon.protocol.answer.ErrorWriter;
import dev.tenon.protocol.answer.ResultWriter;
import dev.tenon.protocol.read.Input;
import dev.tenon.protocol.read.Query;
import dev.tenon.protocol.read.RawReader;
import dev.tenon.protocol.read.RequestReader;
import dev.tenon.schema.Schema;
import dev.tenon.transaction.TransactionOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A database that a conversation has opened, and its open transactions. */
final class OpenDatabase implements AutoCloseable {
    private static final String TRANSACTION = "txId";
    private static final String BATCH = "batch query";

    private final Engine engine;
    private final Limits limits;
    private final RequestReader reader;
    private final ResultWriter writer;
    private final RawOperation raw;
    private final OpenTransactions transactions;

    OpenDatabase(Engine engine, Schema schema, Limits limits) {
        this.engine = engine;
        this.limits = limits;
        this.reader = new RequestReader(schema);
        this.writer = new ResultWriter(schema);
        this.raw = new RawOperation(limits);
        this.transactions = new OpenTransactions(engine, limits);
    }

    /** One operation. */
    JsonNode query(Input request) {
        return in(given(request, TRANSACTION), "query", executor -> run(request, executor));
    }

    /** Operations one by one, each with its own outcome; or, in a transaction, all of them or none. */
    JsonNode batch(Input request) {
        List<Input> operations = request.required("batch").items();
        if (operations.size() > limits.operations()) {
            throw new InvalidRequestException(
                    "The batch has " + operations.size() + " operations, more than " + limits.operations() + ".",
                    "Send it in parts.",
                    null);
        }
        ObjectNode answer = Conversation.nothing();
        Optional<Input> transaction = request.member("transaction").filter(given -> !given.isNull());
        if (transaction.isPresent() && given(request, TRANSACTION).isEmpty()) {
            TransactionOptions options =
                    TransactionWords.options(TransactionOptions.sequential(), transaction.get(), limits);
            answer.set(
                    "batchResult",
                    engine.<ArrayNode, RuntimeException>transaction(options, inner -> all(operations, inner)));
            return answer;
        }
        Optional<Input> id = given(request, TRANSACTION);
        id.ifPresent(given -> transactions.opened(given.text(), BATCH));
        ArrayNode results = answer.putArray("batchResult");
        operations.forEach(operation -> results.add(outcome(operation, id)));
        return answer;
    }

    JsonNode start(Input request) {
        TransactionOptions options = TransactionWords.options(TransactionOptions.interactive(), request, limits);
        return Conversation.nothing().put("id", transactions.begin(options));
    }

    JsonNode end(Input request, boolean commit) {
        transactions.end(request.required(TRANSACTION).text(), commit);
        return Conversation.nothing();
    }

    JsonNode script(Input request) {
        engine.script(request.required("script").text());
        return Conversation.nothing();
    }

    @Override
    public void close() {
        transactions.close();
        engine.close();
    }

    private static Optional<Input> given(Input request, String name) {
        return request.member(name).filter(member -> !member.isNull());
    }

    /** Does something in the transaction with this id, or by itself. */
    private JsonNode in(Optional<Input> id, String use, Function<RawExecutor, JsonNode> work) {
        return id.map(given -> transactions.in(given.text(), use, work::apply))
                .orElseGet(() -> work.apply(engine.within(limits.transactionTime())));
    }

    private ArrayNode all(List<Input> operations, RawExecutor executor) {
        ArrayNode results = Conversation.nothing().arrayNode();
        operations.forEach(operation -> results.add(run(operation, executor)));
        return results;
    }

    private JsonNode outcome(Input operation, Optional<Input> id) {
        try {
            return in(id, BATCH, executor -> run(operation, executor));
        } catch (TenonException failure) {
            return ErrorWriter.answer(
                    failure, RequestReader.model(operation.node()).orElse(null));
        }
    }

    private JsonNode run(Input operation, RawExecutor executor) {
        if (RawReader.isRaw(operation.node())) {
            return raw.run(operation, executor);
        }
        Query query = reader.read(operation);
        JsonNode result = writer.write(query, executor.execute(query.request()));
        ObjectNode answer = Conversation.nothing();
        answer.putObject("data").set(query.name(), result);
        return answer;
    }
}
