package dev.tenon.benchmarks.hostile;

import static dev.tenon.benchmarks.hostile.HostileSchema.datasource;
import static dev.tenon.benchmarks.hostile.HostileSchema.file;
import static dev.tenon.benchmarks.hostile.HostileSchema.inModel;
import static dev.tenon.benchmarks.hostile.HostileSchema.repeated;

import java.util.List;
import java.util.stream.Stream;

/** Files with very many fields, or fields with very many attributes. */
final class HostileFields {
    private HostileFields() {}

    static List<HostileSchema> all(int size) {
        return Stream.of(fields(size), attributes(size)).flatMap(List::stream).toList();
    }

    private static List<HostileSchema> fields(int size) {
        return List.of(
                inModel("fields", "postgresql", size, i -> " f" + i + " Int\n"),
                inModel("fields of one name", "postgresql", size, i -> " f Int\n"),
                inModel("fields of one column", "postgresql", size, i -> " f" + i + " Int @map(\"f\")\n"),
                inModel("fields of unknown types", "postgresql", size, i -> " f" + i + " Whose" + i + "\n"),
                inModel("fields of unknown attributes", "postgresql", size, i -> " f" + i + " Int @whose" + i + "\n"),
                inModel(
                        "fields with everything",
                        "postgresql",
                        size,
                        i -> " f" + i + " Int @unique @default(" + i + ") @map(\"c" + i + "\") @db.SmallInt\n"),
                inModel(
                        "fields with documents",
                        "postgresql",
                        size,
                        i -> " f" + i + " Json @default(\"{\\\"a\\\": [" + i + "]}\")\n"),
                inModel(
                        "fields of native types",
                        "sqlserver",
                        size,
                        i -> " f" + i + " String @db.VarChar(" + i + ")\n"),
                inModel(
                        "fields of unknown native types",
                        "mysql",
                        size,
                        i -> " f" + i + " String @db.Whose" + i + "\n"),
                inModel("fields without a type", "mysql", size, i -> " f" + i + "\n"),
                inModel("fields with a mark", "mysql", size, i -> " /// @version\n f" + i + " Int\n"),
                inModel("unsupported fields", "mysql", size, i -> " f" + i + " Unsupported(\"x\")\n"),
                inModel("wrong defaults", "mysql", size, i -> " f" + i + " Int @default(unknown" + i + "())\n"),
                inModel("counted fields", "mysql", size, i -> " f" + i + " Int @default(autoincrement())\n"),
                inModel(
                        "counted fields with indexes",
                        "mysql",
                        size,
                        i -> " f" + i + " Int @unique @default(autoincrement())\n"),
                inModel("fields of a document", "mongodb", size, i -> " f" + i + " String @unique @default(auto())\n"),
                inModel("ignored fields", "mysql", size, i -> " f" + i + " Int @ignore\n"));
    }

    private static List<HostileSchema> attributes(int size) {
        return List.of(
                file(
                        "models of unknown types",
                        "mysql",
                        size,
                        i -> "model M" + i + " {\n id Int @id\n n N" + i + "\n}\n"),
                new HostileSchema(
                        "attributes of a field", "model A {\n id Int @id" + repeated(size, i -> " @unique") + "\n}\n"),
                new HostileSchema(
                        "attributes of many names",
                        "model A {\n id Int @id" + repeated(size, i -> " @name" + i) + "\n}\n"),
                new HostileSchema(
                        "arguments",
                        datasource("mysql") + "model A {\n id Int @id(" + repeated(size, i -> "a" + i + ": 1, ")
                                + ")\n}\n"),
                new HostileSchema(
                        "arguments of one name",
                        datasource("mysql") + "model A {\n id Int @id(" + repeated(size, i -> "map: \"1\", ")
                                + ")\n}\n"),
                new HostileSchema(
                        "arguments of a native type",
                        datasource("mysql") + "model A {\n id Int @id\n s String @db.VarChar("
                                + repeated(size, i -> "1, ") + "1)\n}\n"),
                new HostileSchema(
                        "values of a default",
                        datasource("postgresql") + "model A {\n id Int @id\n s Int[] @default(["
                                + repeated(size, i -> i + ", ") + "1])\n}\n"));
    }
}
