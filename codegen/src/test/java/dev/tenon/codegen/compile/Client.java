package dev.tenon.codegen.compile;

import dev.tenon.codegen.ClientGenerator;
import dev.tenon.codegen.ClientSettings;
import dev.tenon.codegen.SourceFile;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A generated client, and programs that use it.
 *
 * @param packageName its package
 * @param sources its files
 */
public record Client(String packageName, List<SourceFile> sources) {
    private static final Map<List<SourceFile>, Compilation> COMPILED = new ConcurrentHashMap<>();

    /** The client of a schema among the test resources. */
    public static Client of(String resource) {
        return generated(resource, text(resource));
    }

    /** The client of models, for which the other blocks are supplied. */
    public static Client ofModels(String models) {
        String head = """
                datasource db {
                  provider = "sqlite"
                  url      = "file:test.db"
                }
                generator client {
                  provider = "tenon"
                  package  = "com.example"
                }
                """;
        return generated("test.prisma", head + models);
    }

    /** Compiles it. */
    public Compilation compiled() {
        return Compilation.of(sources);
    }

    /** Compiles it with a class {@code Program} of these members in its package. */
    public Compilation compiledWith(String members) {
        String text = """
                package %s;

                import dev.tenon.client.*;
                import dev.tenon.client.field.Condition;
                import java.time.*;
                import java.util.*;

                public class Program {
                    %s
                }
                """.formatted(packageName, members);
        return withProgram(text);
    }

    /** Compiles it with this class {@code Program} in its package. */
    public Compilation withProgram(String text) {
        return COMPILED.computeIfAbsent(sources, Compilation::of)
                .with(new SourceFile(packageName.replace('.', '/') + "/Program.java", text));
    }

    /** The text of a file among the test resources. */
    public static String text(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(Client.class.getResourceAsStream("/schemas/" + resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Client generated(String name, String text) {
        Schema schema = SchemaFile.parse(name, text);
        ClientSettings settings = ClientSettings.from(schema.generators().get(0));
        return new Client(settings.packageName(), ClientGenerator.generate(schema, text, settings));
    }
}
