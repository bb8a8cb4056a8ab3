package dev.tenon.schema.fuzz;

import dev.tenon.schema.SchemaCheck;
import dev.tenon.schema.SchemaFile;
import dev.tenon.schema.diagnostics.DiagnosticPrinter;
import dev.tenon.schema.format.SchemaFormat;
import java.nio.charset.StandardCharsets;

/** What a fuzzer calls with ever new texts; {@link SchemaFuzzTest} calls it with the seeds. */
public final class SchemaFuzz {
    private SchemaFuzz() {}

    /**
     * Reads, checks and lays out a text, and what has been laid out once more.
     *
     * @throws IllegalStateException if one of these breaks a promise
     */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        SchemaCheck before = SchemaFile.check("schema.prisma", text);
        DiagnosticPrinter.print("schema.prisma", text, before.diagnostics());
        String formatted = SchemaFormat.format(text);
        SchemaCheck after = SchemaFile.check("schema.prisma", formatted);
        if (before.schema().isPresent() && after.schema().isEmpty()) {
            throw new IllegalStateException("Valid before, but not once laid out:\n" + formatted);
        }
        if (after.schema().isPresent() && !SchemaFormat.format(formatted).equals(formatted)) {
            throw new IllegalStateException("Laid out anew once more:\n" + formatted);
        }
    }
}
