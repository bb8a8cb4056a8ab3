package dev.tenon.protocol;

import dev.tenon.client.engine.NativeSql;
import dev.tenon.client.engine.RawExecutor;
import dev.tenon.error.DatabaseException;
import dev.tenon.error.RawQueryException;
import dev.tenon.protocol.answer.RawWriter;
import dev.tenon.protocol.read.Input;
import dev.tenon.protocol.read.RawReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs SQL of the caller's own: {@code queryRaw} and {@code executeRaw}. Thread-safe. */
final class RawOperation {
    private final RawReader reader;

    RawOperation(Limits limits) {
        this.reader = new RawReader(limits);
    }

    JsonNode run(Input operation, RawExecutor executor) {
        String action = operation.required("action").text();
        NativeSql sql = reader.read(operation);
        ObjectNode answer = Conversation.nothing();
        ObjectNode data = answer.putObject("data");
        try {
            if (action.equals("queryRaw")) {
                data.set(action, RawWriter.write(executor.query(sql)));
            } else {
                data.put(action, executor.execute(sql));
            }
        } catch (DatabaseException failure) {
            throw meaning(failure);
        }
        return answer;
    }

    /** What must be told apart to go on, another attempt or another connection, keeps its code. */
    private static DatabaseException meaning(DatabaseException failure) {
        return switch (failure.kind()) {
            case STATEMENT, CONSTRAINT, LIMIT, UNCLASSIFIED -> new RawQueryException(failure);
            case CONFLICT, LOCK_WAIT, CANCELLED, DISCONNECTED -> failure;
        };
    }
}
