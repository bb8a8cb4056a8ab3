package dev.tenon.benchmarks.hostile;

import static dev.tenon.benchmarks.hostile.HostileSchema.datasource;
import static dev.tenon.benchmarks.hostile.HostileSchema.file;
import static dev.tenon.benchmarks.hostile.HostileSchema.repeated;

import java.util.List;

/** Files with very many relations: between two models, in rows, in circles, in stars, with a side or an argument missing. */
final class HostileRelations {
    private HostileRelations() {}

    static List<HostileSchema> all(int size) {
        return List.of(
                twoModels("relations", "postgresql", "fields: [bId], references: [id], ", size),
                twoModels("relations that cascade", "sqlserver", "fields: [bId], references: [id], ", size),
                twoModels("relations without fields", "postgresql", "", size),
                twoModels("relations of an unknown field", "mysql", "fields: [cId], references: [id], ", size),
                twoModels("relations to an unknown field", "mysql", "fields: [bId], references: [ix], ", size),
                unindexed(size),
                oneSided("fields without the other side", "", "", size),
                oneSided("named fields without the other side", "", " @relation(\"r%d\")", size),
                oneSided("lists without the other side", "[]", " @relation(\"r%d\")", size),
                oneSided("relations without names", "", " @relation(fields: [id], references: [id])", size),
                oneSided("relations of one name", "", " @relation(\"r\")", size),
                between("one-to-one relations", "", "?", size),
                between("many-to-many relations", "[]", "[]", size),
                itself("relations to itself", "sqlserver", size),
                itself("relations to itself in MySQL", "mysql", size),
                star("a star", "postgresql", size),
                star("a star that cascades", "sqlserver", size),
                row("a row", "postgresql", size),
                row("a row that cascades", "sqlserver", size),
                circle("a circle", "mongodb", size),
                circle("a circle that cascades", "sqlserver", size),
                ladder(size),
                uniques(size),
                file(
                        "relations to ignored models",
                        "mysql",
                        size,
                        i -> "model I" + i + " {\n id Int @id\n i I" + (i + 1) + "\n @@ignore\n}\n"));
    }

    private static HostileSchema twoModels(String name, String provider, String arguments, int size) {
        String forward = repeated(size / 2, i -> " b" + i + " B @relation(" + arguments + "name: \"r" + i + "\")\n");
        String back = repeated(size / 2, i -> " a" + i + " A[] @relation(\"r" + i + "\")\n");
        return new HostileSchema(
                name,
                datasource(provider) + "model A {\n id Int @id\n bId Int\n" + forward + "}\nmodel B {\n id Int @id\n"
                        + back + "}\n");
    }

    private static HostileSchema unindexed(int size) {
        return new HostileSchema(
                "relations without an index",
                datasource("mysql").replace("}", " relationMode = \"prisma\"\n}") + "model A {\n id Int @id\n"
                        + repeated(
                                size / 3,
                                i -> " k%d Int\n b%d B @relation(\"%d\", fields: [k%d], references: [id])\n"
                                        .formatted(i, i, i, i))
                        + repeated(size / 3, i -> " @@index([id, k" + i + "])\n") + "}\nmodel B {\n id Int @id\n"
                        + repeated(size / 3, i -> " a" + i + " A[] @relation(\"" + i + "\")\n") + "}\n");
    }

    private static HostileSchema oneSided(String name, String modifier, String attribute, int size) {
        return new HostileSchema(
                name,
                datasource("mysql") + "model B {\n id Int @id\n}\nmodel A {\n id Int @id\n"
                        + repeated(size, i -> " b" + i + " B" + modifier + attribute.formatted(i) + "\n") + "}\n");
    }

    private static HostileSchema between(String name, String one, String other, int size) {
        return file(
                name,
                "postgresql",
                size,
                i -> "model A%d {\n id Int @id\n b B%d%s\n}\nmodel B%d {\n id Int @id\n a A%d%s\n}\n"
                        .formatted(i, i, one, i, i, other));
    }

    private static HostileSchema itself(String name, String provider, int size) {
        return new HostileSchema(
                name,
                datasource(provider) + "model A {\n id Int @id\n"
                        + repeated(
                                size,
                                i ->
                                        " k%d Int?\n b%d A? @relation(\"r%d\", fields: [k%d], references: [id])\n c%d A[] @relation(\"r%d\")\n"
                                                .formatted(i, i, i, i, i, i))
                        + "}\n");
    }

    private static HostileSchema star(String name, String provider, int size) {
        return new HostileSchema(
                name,
                datasource(provider) + "model A {\n id Int @id\n"
                        + repeated(size / 4, i -> " m" + i + " M" + i + "[]\n")
                        + "}\n"
                        + repeated(
                                size * 3 / 4,
                                i -> "model M%d {\n id Int @id\n a A @relation(fields: [id], references: [id])\n}\n"
                                        .formatted(i)));
    }

    private static HostileSchema row(String name, String provider, int size) {
        return file(name, provider, size, i -> link(i, i + 1, i == 0 ? -1 : i - 1));
    }

    private static HostileSchema circle(String name, String provider, int size) {
        int count = Math.max(2, size / link(10_000, 10_000, 10_000).length());
        return file(
                name,
                provider,
                size,
                i -> i < count ? link(i, (i + 1) % count, (i + count - 1) % count) : "// the end of a circle\n");
    }

    private static String link(int number, int next, int before) {
        return "model M%d {\n id Int @id\n k Int\n n M%d @relation(fields: [k], references: [id], onDelete: Cascade)\n"
                        .formatted(number, next)
                + (before < 0 ? "}\n" : " b M" + before + "[]\n}\n");
    }

    /** Each model refers to the next one twice: as many ways as there can be. */
    private static HostileSchema ladder(int size) {
        return file("a ladder that cascades", "sqlserver", size, i -> rung(i) + (i == 0 ? "}\n" : rungBelow(i - 1)));
    }

    private static String rung(int i) {
        return """
                model M%d {
                 id Int @id
                 k Int
                 n M%d @relation("a%d", fields: [k], references: [id], onDelete: Cascade)
                 o M%d @relation("b%d", fields: [k], references: [id], onDelete: Cascade)
                """.formatted(i, i + 1, i, i + 1, i);
    }

    private static String rungBelow(int i) {
        return """
                 p M%d[] @relation("a%d")
                 q M%d[] @relation("b%d")
                }
                """.formatted(i, i, i, i);
    }

    private static HostileSchema uniques(int size) {
        return new HostileSchema(
                "relations to many criteria",
                datasource("mysql") + "model A {\n id Int @id\n"
                        + repeated(
                                size / 3,
                                i -> " b%d B @relation(\"%d\", fields: [id], references: [u%d])\n".formatted(i, i, i))
                        + "}\nmodel B {\n id Int @id\n"
                        + repeated(
                                size * 2 / 3, i -> " u%d Int @unique\n a%d A[] @relation(\"%d\")\n".formatted(i, i, i))
                        + "}\n");
    }
}
