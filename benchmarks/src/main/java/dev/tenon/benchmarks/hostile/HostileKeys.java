package dev.tenon.benchmarks.hostile;

import static dev.tenon.benchmarks.hostile.HostileSchema.datasource;
import static dev.tenon.benchmarks.hostile.HostileSchema.inModel;
import static dev.tenon.benchmarks.hostile.HostileSchema.repeated;

import java.util.List;
import java.util.stream.Stream;

/** Files with very many ids, unique criteria and indexes, or ones with very many fields. */
final class HostileKeys {
    private static final String HEAD = "model A {\n id Int @id\n";

    private HostileKeys() {}

    static List<HostileSchema> all(int size) {
        return Stream.of(keys(size), parts(size)).flatMap(List::stream).toList();
    }

    private static List<HostileSchema> keys(int size) {
        return List.of(
                inModel("indexes", "postgresql", size, i -> " @@index([id])\n"),
                inModel("named indexes", "postgresql", size, i -> " @@index([id], map: \"i" + i + "\")\n"),
                inModel("indexes of one name", "postgresql", size, i -> " @@index([id], map: \"i\")\n"),
                inModel("indexes of unknown fields", "postgresql", size, i -> " @@index([f" + i + "])\n"),
                inModel("indexes of unknown kinds", "postgresql", size, i -> " @@index([id], type: T" + i + ")\n"),
                inModel("indexes of unknown operators", "postgresql", size, i -> " @@index([id(ops: O" + i + ")])\n"),
                inModel("inverted indexes", "cockroachdb", size, i -> " @@index([id], type: Gin)\n"),
                inModel("indexes of a document", "mongodb", size, i -> " f" + i + " Int\n @@index([f" + i + "])\n"),
                inModel("unique criteria", "mysql", size, i -> " @@unique([id], map: \"u" + i + "\")\n"),
                inModel("named unique criteria", "mysql", size, i -> " @@unique([id], name: \"u" + i + "\")\n"),
                inModel("criteria of one name", "mysql", size, i -> " @@unique([id], name: \"u\")\n"),
                inModel("clustered criteria", "sqlserver", size, i -> " @@unique([id], clustered: true)\n"),
                inModel("ids", "mysql", size, i -> " @@id([id])\n"),
                inModel("ids on fields", "mysql", size, i -> " f" + i + " Int @id\n"),
                inModel("indexes over words", "mysql", size, i -> " @@fulltext([id])\n"),
                inModel("shard keys", "mysql", size, i -> " @@shardKey([id])\n"),
                inModel("names of a table", "mysql", size, i -> " @@map(\"m\")\n"),
                inModel("ignores", "mysql", size, i -> " @@ignore\n"));
    }

    private static List<HostileSchema> parts(int size) {
        return List.of(
                new HostileSchema(
                        "unknown fields of an index",
                        datasource("mysql") + HEAD + repeated(size / 2, i -> " field" + i + " Int\n")
                                + repeated(size / 2, i -> " @@index([feld" + i + "])\n") + "}\n"),
                new HostileSchema(
                        "fields of a key",
                        datasource("mysql") + "model A {\n" + repeated(size / 2, i -> " f" + i + " Int\n") + " @@id(["
                                + repeated(size / 2, i -> "f" + i + ", ") + "f0])\n}\n"),
                new HostileSchema(
                        "one field in a key",
                        datasource("mysql") + HEAD + " @@unique([" + repeated(size, i -> "id, ") + "id])\n}\n"),
                new HostileSchema(
                        "options in a key",
                        datasource("mysql") + HEAD + " @@unique([" + repeated(size, i -> "id(sort: Desc), ")
                                + "id])\n}\n"),
                new HostileSchema(
                        "options of a field of a key",
                        datasource("mysql") + HEAD + " @@unique([id(" + repeated(size, i -> "sort: Desc, ")
                                + ")])\n}\n"),
                new HostileSchema(
                        "long keys",
                        datasource("mysql") + "model A {\n id Int @id\n f Int\n"
                                + repeated(size, i -> " @@unique([" + "id, f, ".repeat(300) + "id])\n") + "}\n"),
                new HostileSchema(
                        "a path through types",
                        datasource("mongodb")
                                + "type T {\n t T?\n}\nmodel A {\n id Int @id @map(\"_id\")\n t T\n @@index([t"
                                + repeated(size, i -> ".t") + "])\n}\n"),
                new HostileSchema(
                        "paths through types",
                        datasource("mongodb") + "type T {\n t T?\n}\nmodel A {\n id Int @id @map(\"_id\")\n t T\n"
                                + repeated(size, i -> " @@index([t.t.t])\n") + "}\n"),
                new HostileSchema(
                        "conditions of an index",
                        "generator g {\n provider = \"x\"\n previewFeatures = [\"partialIndexes\"]\n}\n"
                                + datasource("sqlite") + HEAD + " @@index([id], where: { "
                                + repeated(size, i -> "id: " + i + ", ") + "})\n}\n"));
    }
}
