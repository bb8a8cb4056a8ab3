package dev.tenon.schema;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.Literal;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.EnumBlock;
import dev.tenon.schema.tree.EnumValueNode;
import dev.tenon.schema.tree.Expression;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what the language has and {@link Schema} has not: it is refused where a schema is asked for, never left out. */
final class RefusedParts {
    private final Draft draft;
    private final Diagnostics diagnostics;

    private RefusedParts(Draft draft, Diagnostics diagnostics) {
        this.draft = draft;
        this.diagnostics = diagnostics;
    }

    /** Reports each such part of a draft that every rule has passed. */
    static void check(Draft draft, Diagnostics diagnostics) {
        RefusedParts parts = new RefusedParts(draft, diagnostics);
        parts.checkBlocks();
        draft.forEachWith(
                "default",
                (field, attribute) -> Arguments.find(attribute, "value")
                        .ifPresent(argument -> parts.checkDefault(field, argument.value())));
        parts.checkNames();
    }

    /** What the database takes for one name, or for none, though it is written as two. */
    private void checkNames() {
        Map<List<String>, ModelDraft> tables = new HashMap<>();
        for (ModelDraft model : draft.models()) {
            List<String> table = List.of(model.schemaName().orElse(""), compared(model.tableName()));
            checkName(model.block().name().span(), model.tableName(), tables.putIfAbsent(table, model) != null);
            Map<String, FieldDraft> columns = new HashMap<>();
            for (FieldDraft field : model.fields()) {
                if (field.isStored()) {
                    String column = field.columnName();
                    boolean taken = columns.putIfAbsent(compared(column), field) != null;
                    checkName(field.node().name().span(), column, taken);
                }
            }
        }
    }

    private void checkName(Span place, String name, boolean taken) {
        if (name.isBlank() || hasControlCharacter(name)) {
            diagnostics.error(
                    place,
                    "The name \"" + name + "\" cannot be used in a database.",
                    "Write a name with visible characters and without control characters.");
        } else if (taken) {
            diagnostics.error(
                    place,
                    "The database takes the name \"" + name + "\" for one that is already there.",
                    "Give it another name with `@map` or `@@map`.");
        }
    }

    private static boolean hasControlCharacter(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isISOControl(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private String compared(String name) {
        return Provider.of(draft).map(provider -> provider.compared(name)).orElse(name);
    }

    private void checkBlocks() {
        if (draft.configuration(ConfigurationBlock.Kind.DATASOURCE).isEmpty()) {
            diagnostics.error(
                    new Span(0, 0, 0, 1, 1),
                    "The schema has no datasource.",
                    "Add a block such as `datasource db { provider = \"sqlite\" url = env(\"DATABASE_URL\") }`, "
                            + "each property on a line of its own.");
        }
        for (EnumBlock block : draft.enums()) {
            checkStored(block);
        }
    }

    private void checkStored(EnumBlock block) {
        Set<String> stored = new HashSet<>();
        for (EnumValueNode value : block.values()) {
            String text = value.attributes().stream()
                    .filter(attribute -> attribute.name().text().equals("map"))
                    .findFirst()
                    .flatMap(attribute -> Arguments.text(attribute, "name"))
                    .orElse(value.name().text());
            if (!stored.add(text)) {
                diagnostics.error(
                        value.span(),
                        "Two values of the enum `" + block.name().text() + "` are stored as the same text \"" + text
                                + "\".",
                        "Give one of them another text with `@map`.");
            }
        }
    }

    private void checkDefault(FieldDraft field, Expression value) {
        if (value instanceof Expression.Call call) {
            if (field.isList() && !call.name().text().equals("dbgenerated")) {
                refuse(call.span(), "a function as the default of a list", "Write the values.");
            }
        } else if (value instanceof Expression.Items items) {
            items.values().forEach(item -> checkDefault(field, item));
        } else if (Literal.read(value, field.kind()) instanceof Literal.Wrong wrong) {
            diagnostics.error(value.span(), wrong.message(), "Write a value that the field's type can hold.");
        }
    }

    private void refuse(Span span, String what, String hint) {
        diagnostics.error(span, "Tenon does not support " + what + ".", hint);
    }
}
