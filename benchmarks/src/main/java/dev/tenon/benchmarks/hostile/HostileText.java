package dev.tenon.benchmarks.hostile;

import static dev.tenon.benchmarks.hostile.HostileSchema.datasource;
import static dev.tenon.benchmarks.hostile.HostileSchema.repeated;

import java.util.ArrayList;
import java.util.List;

/** Files that are one thing over and over: a character, an opening bracket, a comment, or a line as long as the file. */
final class HostileText {
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "@",
            "@@",
            "\"",
            "\\",
            "/",
            "//",
            "///",
            "/*",
            "*/",
            "\n",
            "\r",
            "\r\n",
            "\t",
            " ",
            ",",
            ":",
            "=",
            ".",
            "?",
            "!",
            "-",
            "0",
            "a",
            "_",
            "\0",
            "\uFEFF",
            "é",
            "\uD83D",
            "😀",
            "\u2028",
            "\u00A0",
            "model",
            "model {",
            "model A {",
            "model A {\n",
            "enum E {\n",
            "type T {\n",
            "generator g {\n",
            "datasource d {\n",
            "a b\n",
            "a b @",
            "@@index(",
            "@default(",
            "a(",
            "[a",
            "{a:",
            "\"\\",
            "// c\n",
            "/// d\n",
            "/* e */",
            "/* e */\n",
            "a = ",
            "a = [\n",
            "a = \"b\"\n",
            "a = \"\n",
            "env(\"X\")",
            "// \n\n",
            "}\n{\n",
            "a Int\n\n",
            "a Int // b\n\n\n");

    private HostileText() {}

    static List<HostileSchema> all(int size) {
        List<HostileSchema> all = new ArrayList<>();
        for (String piece : PIECES) {
            String many = repeated(size, i -> piece);
            String name = "text of " + piece.strip().replace("\n", " ");
            all.add(new HostileSchema(name, many));
            all.add(new HostileSchema(name + " in a model", "model A {\n id Int @id\n" + many + "\n}\n"));
            all.add(new HostileSchema(
                    name + " in an argument",
                    datasource("mysql") + "model A {\n id Int @id @default(" + many + ")\n}\n"));
            all.add(new HostileSchema(
                    name + " in a text",
                    datasource("mysql") + "model A {\n id Int @id\n f Json @default(\"" + many + "\")\n}\n"));
            all.add(new HostileSchema(name + " in a generator", "generator g {\n a = [" + many + "]\n}\n"));
        }
        all.add(new HostileSchema("errors on one line", "model A { " + repeated(size, i -> " @@x" + i) + " }"));
        all.add(new HostileSchema("a long name", "model " + "A".repeat(size) + " {\n id Int @id\n}\n"));
        all.add(new HostileSchema("a long type", "model A {\n id Int @id\n f " + "A".repeat(size) + "\n}\n"));
        all.add(new HostileSchema("a long attribute", "model A {\n id Int @" + "A".repeat(size) + "\n}\n"));
        all.add(new HostileSchema(
                "comments before a model", repeated(size, i -> "/// c" + i + "\n") + "model A {\n}\n"));
        return List.copyOf(all);
    }
}
