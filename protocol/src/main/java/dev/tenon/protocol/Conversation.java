package dev.tenon.protocol;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.error.InvalidRequestException;
import dev.tenon.error.TenonException;
import dev.tenon.protocol.answer.ErrorWriter;
import dev.tenon.protocol.read.Input;
import dev.tenon.protocol.read.RequestReader;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A conversation with an engine: one request in, one answer out, each an object of JSON in one line. Whatever is asked, there
 * is an answer, and the conversation goes on. At most one database is open. For one thread at a time.
 */
public final class Conversation implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger("tenon.protocol");

    private final Limits limits;
    private final OpenOptions options;
    private @Nullable OpenDatabase database;

    /** @param options how databases are opened */
    public Conversation(Limits limits, OpenOptions options) {
        this.limits = limits;
        this.options = options;
    }

    /** The answer to a request. */
    public String answer(String line) {
        return JsonText.write(answered(line));
    }

    /** The answer to what is not even a text to be read as a request. */
    String refusal(String problem) {
        return JsonText.write(ErrorWriter.answer(invalid(problem, null), null));
    }

    Limits limits() {
        return limits;
    }

    /** Closes the database; transactions that are open are rolled back. */
    @Override
    public void close() {
        OpenDatabase open = database;
        database = null;
        if (open != null) {
            open.close();
        }
    }

    private JsonNode answered(String line) {
        JsonNode request;
        try {
            request = parsed(line);
        } catch (TenonException failure) {
            return ErrorWriter.answer(failure, null);
        }
        try {
            return answer(Input.of(request, "The request"));
        } catch (TenonException failure) {
            return ErrorWriter.answer(failure, RequestReader.model(request).orElse(null));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            LOGGER.error("A request led to what should not have happened.", failure);
            return ErrorWriter.unexpected(failure);
        }
    }

    private JsonNode parsed(String line) {
        if (line.length() > limits.lineLength()) {
            throw invalid("The request is longer than " + limits.lineLength() + " characters.", null);
        }
        try {
            JsonNode request = JsonText.parse(line, limits);
            if (!request.isObject()) {
                throw invalid("The request is not an object of JSON.", null);
            }
            return request;
        } catch (JacksonException failure) {
            throw invalid("The request is not JSON that can be read: " + failure.getOriginalMessage(), failure);
        }
    }

    private static InvalidRequestException invalid(String problem, @Nullable Throwable cause) {
        return new InvalidRequestException(problem, "Send one object of JSON a line, within the limits.", cause);
    }

    private JsonNode answer(Input request) {
        String operation = request.required("op").text();
        return switch (operation) {
            case "load" -> load(request);
            case "unload" -> {
                close();
                yield nothing();
            }
            case "query" -> open().query(request);
            case "batch" -> open().batch(request);
            case "startTx" -> open().start(request);
            case "commitTx" -> open().end(request, true);
            case "rollbackTx" -> open().end(request, false);
            case "executeScript" -> open().script(request);
            default ->
                throw request.required("op")
                        .invalid(
                                "There is no such operation.",
                                "Use load, unload, query, batch, startTx, commitTx, rollbackTx or executeScript.");
        };
    }

    private OpenDatabase open() {
        return Optional.ofNullable(database)
                .orElseThrow(() -> new InvalidRequestException(
                        "No database is open.", "Send {\"op\":\"load\",\"schema\":…,\"url\":…} first.", null));
    }

    /** Empties the database and makes it what the schema says. */
    private JsonNode load(Input request) {
        close();
        Schema schema =
                SchemaFile.parse("of the request", request.required("schema").text());
        Engine engine = Engine.open(schema, options.url(request.required("url").text()));
        try {
            engine.reset();
        } catch (RuntimeException failure) {
            engine.close();
            throw failure;
        }
        database = new OpenDatabase(engine, schema.visible(), limits);
        return nothing().put("ok", true);
    }

    static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
