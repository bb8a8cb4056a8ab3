package dev.tenon.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the usual commands once, on a schema of its own. The build does so to record which classes they load: an archive of
 * these makes the command line start in about half the time.
 */
public final class StartUpTraining {
    private static final String SCHEMA = """
            datasource db {
              provider = "sqlite"
              url      = "file:app.db"
            }

            generator client {
              provider = "tenon"
              package  = "training"
            }

            enum Role {
              USER
              ADMIN
            }

            model User {
              id    Int    @id @default(autoincrement())
              email String @unique
              role  Role   @default(USER)
              posts Post[]
            }

            model Post {
              id       Int       @id @default(autoincrement())
              title    String
              written  DateTime? @default(now())
              author   User      @relation(fields: [authorId], references: [id])
              authorId Int

              @@index([authorId, title])
            }
            """;

    private StartUpTraining() {}

    /**
     * Runs the commands in a folder that is deleted afterwards, and prints nothing.
     *
     * @throws IOException if the folder cannot be written
     * @throws IllegalStateException if a command fails
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("tenon");
        Files.writeString(folder.resolve("schema.prisma"), SCHEMA);
        run(folder, "validate");
        run(folder, "format", "--check");
        run(folder, "lint", "--stdio");
        run(folder, "generate", "--output", "sources");
        delete(folder);
    }

    private static void run(Path folder, String... command) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        String request = "{\"schema\": \"modle A {\\n}\\nmodel B {\\n id Nt @id\\n}\\n\"}\n";
        int code = Tenon.run(
                new Surroundings(
                        folder,
                        Map.of(),
                        new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)),
                        nowhere,
                        nowhere,
                        false),
                command);
        if (code != ExitCode.OK) {
            throw new IllegalStateException("tenon " + command[0] + " ended with " + code + ".");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
