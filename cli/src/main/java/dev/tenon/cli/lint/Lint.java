package dev.tenon.cli.lint;

import dev.tenon.schema.SchemaCheck;
import dev.tenon.schema.SchemaReading;
import dev.tenon.schema.diagnostics.Diagnostic;
import dev.tenon.schema.format.SchemaFormat;
import java.util.List;

/**
 * Answers requests of one line each. A request is <code>{"schema": "…"}</code>; its answer is
 * <code>{"valid": …, "diagnostics": […], "formatted": "…"}</code>. Thread-safe.
 */
public final class Lint {
    private Lint() {}

    /**
     * The answer to one request, without a line's end. Throws nothing: a request that makes no sense is answered with an
     * error and {@code "formatted": null}.
     */
    public static String answer(String request) {
        try {
            return answerSchema(LintRequest.parse(request).schema());
        } catch (InvalidJsonException wrong) {
            return refusal("The request is not an object of JSON with the text `schema`: " + wrong.getMessage());
        } catch (RuntimeException | StackOverflowError failure) {
            return refusal("This should not have happened: " + failure + ". Please report it with the schema.");
        }
    }

    private static String answerSchema(String schema) {
        SchemaReading reading = SchemaReading.of(List.of(schema));
        SchemaCheck check = reading.check();
        ByteOffsets bytes = new ByteOffsets(schema);
        JsonWriter json = new JsonWriter();
        json.beginObject();
        json.name("valid").value(check.diagnostics().stream().noneMatch(Diagnostic::isError));
        json.name("diagnostics").beginArray();
        check.diagnostics().forEach(diagnostic -> write(diagnostic, bytes, json));
        json.endArray();
        json.name("formatted").value(SchemaFormat.format(reading).get(0));
        return json.endObject().toString();
    }

    private static void write(Diagnostic diagnostic, ByteOffsets bytes, JsonWriter json) {
        json.beginObject();
        json.name("severity").value(diagnostic.severity().word());
        json.name("message").value(diagnostic.message());
        json.name("start").value(diagnostic.span().start());
        json.name("end").value(diagnostic.span().end());
        json.name("startByte").value(bytes.at(diagnostic.span().start()));
        json.name("endByte").value(bytes.at(diagnostic.span().end()));
        json.name("line").value(diagnostic.span().line());
        json.name("column").value(diagnostic.span().column());
        String hint = diagnostic.hint();
        if (hint != null) {
            json.name("hint").value(hint);
        }
        json.endObject();
    }

    private static String refusal(String message) {
        JsonWriter json = new JsonWriter();
        json.beginObject();
        json.name("valid").value(false);
        json.name("diagnostics").beginArray().beginObject();
        json.name("severity").value("error");
        json.name("message").value(message);
        json.name("start").value(0);
        json.name("end").value(0);
        json.name("startByte").value(0);
        json.name("endByte").value(0);
        json.name("line").value(1);
        json.name("column").value(1);
        json.endObject().endArray();
        json.name("formatted").nothing();
        return json.endObject().toString();
    }
}
