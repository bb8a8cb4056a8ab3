package dev.tenon.cli;

import dev.tenon.client.OpenOptions;
import dev.tenon.error.FileAccessException;
import dev.tenon.protocol.Conversation;
import dev.tenon.protocol.Limits;
import dev.tenon.protocol.LineTransport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code tenon engine}: the engine for programs in any language. */
@Command(
        name = "engine",
        description = {
            "Run requests of programs in any language: read one JSON object a line from the standard input, answer one a"
                    + " line, and end when the input does. docs/protocol.md describes both.",
            "The request that opens a database EMPTIES it: use databases that are meant for this."
        })
final class EngineCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    EngineCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenOptions options = OpenOptions.defaults().environment(surroundings.environment()::get);
        try (Conversation conversation = new Conversation(Limits.defaults(), options)) {
            LineTransport.serve(conversation, surroundings.in(), surroundings.out());
        } catch (IOException e) {
            throw new FileAccessException(
                    "The standard input cannot be read: " + e.getMessage() + ".", "Check what is connected to it.", e);
        }
        return ExitCode.OK;
    }
}
