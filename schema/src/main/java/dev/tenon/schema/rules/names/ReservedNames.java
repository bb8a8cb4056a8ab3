package dev.tenon.schema.rules.names;

import java.util.Set;

/** Names that a model or an enum must not have, since clients are generated from the same file for other languages too. */
final class ReservedNames {
    private static final Set<String> ALL = Set.of(
            "PrismaClient",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "interface",
            "let",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "super",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "typeof",
            "var",
            "void",
            "while",
            "with",
            "yield",
            "async",
            "await",
            "using");

    private ReservedNames() {}

    static boolean isReserved(String name) {
        return ALL.contains(name);
    }
}
