package dev.tenon.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs the command line in this process, in a folder, and keeps what it prints. */
record Terminal(Path folder, Map<String, String> environment, String in) {
    static final String SCHEMA = """
            datasource db {
              provider = "sqlite"
              url      = env("DATABASE_URL")
            }

            generator client {
              provider = "tenon"
              package  = "com.acme.db"
            }

            model User {
              id    Int    @id @default(autoincrement())
              email String @unique
              posts Post[]
            }

            model Post {
              id       Int    @id @default(autoincrement())
              title    String
              author   User   @relation(fields: [authorId], references: [id])
              authorId Int
            }
            """;

    /** What one command did. */
    record Ended(int code, String out, String err) {}

    Terminal(Path folder) {
        this(folder, Map.of(), "");
    }

    Terminal with(String name, String value) {
        return new Terminal(folder, Map.of(name, value), in);
    }

    Terminal typing(String text) {
        return new Terminal(folder, environment, text);
    }

    void write(String place, String text) {
        try {
            Path file = folder.resolve(place);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                folder,
                environment,
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                false);
        int code = Tenon.run(surroundings, arguments);
        return new Ended(code, lines(out), lines(err));
    }

    private static String lines(StringWriter text) {
        return text.toString().replace("\r\n", "\n");
    }
}
