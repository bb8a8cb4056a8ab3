package dev.tenon.schema.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes valid schema files at random: fields of every kind, keys, and relations of every kind between the models. */
final class RandomSchema {
    private static final List<String> FIELDS = List.of(
            "String @default(\"a \\\"quoted\\\" \\\\ text\\n\")",
            "String? @default(uuid(7)) @db.Uuid",
            "String @default(nanoid(12)) @db.VarChar(40)",
            "String @default(cuid(2))",
            "String @default(dbgenerated(\"lower('X')\")) @ignore",
            "String[] @default([\"a\", \"b\"])",
            "Int @default(-7)",
            "Int? @db.SmallInt",
            "BigInt @default(9007199254740993)",
            "Float @default(0.1)",
            "Float @default(12345678901234567890.5)",
            "Decimal @default(10.10) @db.Decimal(10, 2)",
            "Decimal[]",
            "Boolean? @default(false)",
            "DateTime @default(now()) @updatedAt @db.Timestamptz(3)",
            "DateTime @default(\"2020-01-31T12:00:00.5+01:00\")",
            "Json @default(\"{\\\"a\\\": [1, null]}\") @db.JsonB",
            "Bytes? @default(\"aGk=\")",
            "Color @default(RED)",
            "Color[] @default([RED, BLUE])",
            "Unsupported(\"circle\")?",
            "Unsupported(\"tsvector\")?");
    private static final List<String> DELETE = List.of("Cascade", "Restrict", "NoAction", "SetNull");

    private final Random random;
    private final List<List<String>> lines = new ArrayList<>();

    private RandomSchema(Random random) {
        this.random = random;
    }

    static String text(long seed) {
        return new RandomSchema(new Random(seed)).text();
    }

    private String text() {
        int models = 1 + random.nextInt(5);
        for (int i = 0; i < models; i++) {
            lines.add(model());
        }
        int relations = random.nextInt(2 * models + 1);
        for (int i = 0; i < relations; i++) {
            addRelation("r" + i, random.nextInt(models), random.nextInt(models));
        }
        StringBuilder text = new StringBuilder("datasource db {\n  provider = \"postgresql\"\n  url = env(\"U\")\n}\n"
                + "\nenum Color {\n  RED\n  BLUE @map(\"b l ue\")\n" + (maybe() ? "  @@map(\"colors\")\n" : "")
                + "}\n");
        for (int i = 0; i < models; i++) {
            text.append(maybe() ? "\n/// About it\n///\n/// and more\n" : "\n")
                    .append("model ")
                    .append(name(i));
            text.append(" {\n  ").append(String.join("\n  ", lines.get(i))).append("\n}\n");
        }
        return text.toString();
    }

    private List<String> model() {
        List<String> all = new ArrayList<>();
        boolean compound = maybe();
        all.add("id Int"
                + (compound
                        ? ""
                        : pick(List.of(
                                " @id", " @id @default(autoincrement())", " @id(map: \"pk_" + lines.size() + "\")"))));
        all.add("a String" + (maybe() ? " @unique" : "") + (maybe() ? " @map(\"column_a\")" : ""));
        all.add("/// The b\n  b Int" + (maybe() ? " @unique(sort: Desc)" : "") + (maybe() ? " /// of it" : ""));
        if (maybe()) {
            all.add("/// @version\n  version Int @default(0)");
        }
        int fields = random.nextInt(8);
        for (int i = 0; i < fields; i++) {
            all.add("f" + i + " " + pick(FIELDS));
        }
        if (compound) {
            all.add(pick(List.of(
                    "@@id([id, a])", "@@id([a, id], name: \"key\")", "@@id([id, a], map: \"p" + lines.size() + "\")")));
        }
        addKeys(all);
        if (maybe()) {
            all.add("@@map(\"a_table_whose_name_is_as_long_as_it_can_be_for_keys" + lines.size() + "\")");
        }
        return all;
    }

    private void addKeys(List<String> all) {
        if (maybe()) {
            all.add("@@unique([b, a], name: \"both\")");
        }
        if (maybe()) {
            all.add("@@unique([a(sort: Desc), b, id], map: \"three_" + lines.size() + "\")");
        }
        if (maybe()) {
            all.add("@@index([a, b(sort: Desc)])");
        }
        if (maybe()) {
            all.add("@@index([b], type: " + pick(List.of("Hash", "BTree", "Brin")) + ", map: \"i_" + lines.size()
                    + "\")");
        }
    }

    private void addRelation(String name, int from, int to) {
        String relation = "@relation(\"" + name + "\"";
        boolean single = lines.get(to).get(0).contains("@id");
        switch (random.nextInt(3)) {
            case 0 -> {
                if (single && lines.get(from).get(0).contains("@id")) {
                    lines.get(from).add(name + "x " + name(to) + "[] " + relation + ")");
                    lines.get(to).add(name + "y " + name(from) + "[] " + relation + ")");
                }
            }
            case 1 -> addForeignKey(name, relation, from, to, single, "[]");
            default -> addForeignKey(name, relation, from, to, single, "?");
        }
    }

    private void addForeignKey(String name, String relation, int from, int to, boolean single, String many) {
        if (!single) {
            return;
        }
        boolean optional = maybe();
        List<String> actions = optional ? DELETE : DELETE.subList(0, 3);
        String action = (maybe() ? ", onDelete: " + pick(actions) : "") + (maybe() ? ", onUpdate: NoAction" : "");
        String mark = optional ? "?" : "";
        lines.get(from).add(name + "Id Int" + mark + (many.equals("?") ? " @unique" : ""));
        lines.get(from)
                .add(name + "x " + name(to) + mark + " " + relation + ", fields: [" + name + "Id], references: [id]"
                        + action + (maybe() ? ", map: \"fk_" + name + "\"" : "") + ")");
        lines.get(to).add(name + "y " + name(from) + many + " " + relation + ")");
    }

    private static String name(int model) {
        return "M" + model;
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
