package dev.tenon.benchmarks.hostile;

import static dev.tenon.benchmarks.hostile.HostileSchema.datasource;
import static dev.tenon.benchmarks.hostile.HostileSchema.file;
import static dev.tenon.benchmarks.hostile.HostileSchema.repeated;

import java.util.List;
import java.util.stream.Stream;

/** Files with very many blocks, or blocks with very many lines. */
final class HostileBlocks {
    private HostileBlocks() {}

    static List<HostileSchema> all(int size) {
        return Stream.of(blocks(size), lines(size), lists(size))
                .flatMap(List::stream)
                .toList();
    }

    private static List<HostileSchema> blocks(int size) {
        return List.of(
                file("models", "postgresql", size, i -> "model M" + i + " {\n id Int @id\n}\n"),
                file("models of one name", "postgresql", size, i -> "model M {\n id Int @id\n}\n"),
                file(
                        "models of one table",
                        "postgresql",
                        size,
                        i -> "model M" + i + " {\n id Int @id\n @@map(\"m\")\n}\n"),
                file("models without id", "mysql", size, i -> "model M" + i + " {\n id Int\n}\n"),
                file("empty models", "mysql", size, i -> "model M" + i + " {\n}\n"),
                file(
                        "models in unknown schemas",
                        "postgresql",
                        size,
                        i -> "model M" + i + " {\n id Int @id\n @@schema(\"s" + i + "\")\n}\n"),
                file("views", "postgresql", size, i -> "view V" + i + " {\n id Int @unique\n}\n"),
                file("enums", "postgresql", size, i -> "enum E" + i + " {\n A\n}\n"),
                file("enums of one name", "postgresql", size, i -> "enum E {\n A\n}\n"));
    }

    private static List<HostileSchema> lines(int size) {
        String values = repeated(size / 2, i -> " V" + i + "\n");
        return List.of(
                new HostileSchema("values of an enum", datasource("mysql") + "enum E {\n" + values + values + "}\n"),
                new HostileSchema(
                        "unknown values of an enum",
                        datasource("mysql") + "enum E {\n" + values + "}\nmodel A {\n id Int @id\n"
                                + repeated(size / 2, i -> " f" + i + " E @default(W" + i + ")\n") + "}\n"),
                new HostileSchema(
                        "lists of values of an enum",
                        datasource("postgresql") + "enum E {\n" + values
                                + "}\nmodel A {\n id Int @id\n f E[] @default(["
                                + repeated(size / 2, i -> "V" + i + ",") + "V0])\n}\n"),
                file("composite types", "mongodb", size, i -> "type T" + i + " {\n t T" + (i + 1) + "?\n}\n"),
                file(
                        "composite types in circles",
                        "mongodb",
                        size,
                        i -> "type T" + i + " {\n t T" + (i / 2) + "\n u T" + (i / 2 + 1) + "\n}\n"),
                file("datasources", "sqlite", size, i -> "datasource d" + i + " {\n provider = \"sqlite\"\n}\n"),
                file(
                        "generators",
                        "sqlite",
                        size,
                        i -> "generator g" + i + " {\n provider = \"x\"\n previewFeatures = [\"views\", \"v" + i
                                + "\"]\n}\n"),
                new HostileSchema(
                        "properties",
                        "generator g {\n provider = \"x\"\n" + repeated(size, i -> " p" + i + " = \"" + i + "\"\n")
                                + "}\n"),
                new HostileSchema(
                        "properties of one name",
                        "datasource g {\n provider = \"x\"\n" + repeated(size, i -> " url = \"" + i + "\"\n") + "}\n"));
    }

    private static List<HostileSchema> lists(int size) {
        return List.of(
                new HostileSchema(
                        "preview features",
                        "generator g {\n provider = \"prisma-client-js\"\n previewFeatures = ["
                                + repeated(size, i -> "\"v" + i + "\", ") + "\"views\"]\n}\n"),
                new HostileSchema(
                        "schemas",
                        "datasource db {\n provider = \"postgresql\"\n url = \"x\"\n schemas = ["
                                + repeated(size / 2, i -> "\"s" + i + "\", ") + "\"s\"]\n}\n"
                                + repeated(
                                        size / 2,
                                        i -> "model M" + i + " {\n id Int @id\n @@schema(\"s" + i + "\")\n}\n")),
                new HostileSchema(
                        "extensions",
                        "generator g {\n provider = \"x\"\n previewFeatures = [\"postgresqlExtensions\"]\n}\n"
                                + "datasource db {\n provider = \"postgresql\"\n url = \"x\"\n extensions = ["
                                + repeated(size, i -> "e" + i + "(map: \"m\"), ") + "e]\n}\n"));
    }
}
