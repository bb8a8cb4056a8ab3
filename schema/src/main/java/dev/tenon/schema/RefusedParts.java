package dev.tenon.schema;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.Literal;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.tree.AttributeNode;
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
    private static final Set<String> ATTRIBUTES =
            Set.of("@ignore", "@@ignore", "@@schema", "@@fulltext", "@shardKey", "@@shardKey");
    private static final Set<String> FUNCTIONS = Set.of("auto", "sequence");

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
        draft.models().forEach(parts::checkModel);
        draft.fields().forEach(parts::checkField);
        parts.checkNames();
    }

    /** What the database takes for one name, or for none, though it is written as two. */
    private void checkNames() {
        Map<String, ModelDraft> tables = new HashMap<>();
        for (ModelDraft model : draft.models()) {
            checkName(
                    model.block().name().span(),
                    model.tableName(),
                    tables.putIfAbsent(compared(model.tableName()), model) != null);
            Map<String, FieldDraft> columns = new HashMap<>();
            model.fields().stream()
                    .filter(FieldDraft::isStored)
                    .forEach(field -> checkName(
                            field.node().name().span(),
                            field.columnName(),
                            columns.putIfAbsent(compared(field.columnName()), field) != null));
        }
    }

    private void checkName(Span place, String name, boolean taken) {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
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

    private String compared(String name) {
        return Provider.of(draft).map(provider -> provider.compared(name)).orElse(name);
    }

    private void checkBlocks() {
        if (draft.configuration(ConfigurationBlock.Kind.DATASOURCE).isEmpty()) {
            diagnostics.error(
                    new Span(0, 0, 1, 1),
                    "The schema has no datasource.",
                    "Add a block such as `datasource db { provider = \"sqlite\" url = env(\"DATABASE_URL\") }`, "
                            + "each property on a line of its own.");
        }
        for (ModelDraft composite : draft.composites()) {
            refuse(composite.span(), "composite types", "Make it a model of its own, or a field of type `Json`.");
        }
        for (EnumBlock block : draft.enums()) {
            checkAttributes(block.attributes());
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

    private void checkModel(ModelDraft model) {
        checkAttributes(model.block().attributes());
        model.keys().stream()
                .filter(KeyDraft::isPartial)
                .forEach(key -> refuse(key.attribute().span(), "partial indexes", "Take the `where` argument away."));
        if (model.isView()) {
            refuse(model.span(), "views", "Query them with raw SQL.");
        }
    }

    private void checkField(FieldDraft field) {
        checkAttributes(field.node().attributes());
        if (field.kind() instanceof FieldKind.Unsupported) {
            refuse(
                    field.node().type().span(),
                    "fields of type `Unsupported`",
                    "Leave the field out of the schema and give its column a default in the database.");
        }
        field.attribute("default")
                .flatMap(attribute -> Arguments.find(attribute, "value"))
                .ifPresent(argument -> checkDefault(field, argument.value()));
    }

    private void checkDefault(FieldDraft field, Expression value) {
        if (value instanceof Expression.Call call) {
            if (field.isList() && !call.name().text().equals("dbgenerated")) {
                refuse(call.span(), "a function as the default of a list", "Write the values.");
            } else if (FUNCTIONS.contains(call.name().text())) {
                refuse(call.span(), "`" + call.name().text() + "()`", "Use `autoincrement()` or `uuid()`.");
            }
        } else if (value instanceof Expression.Items items) {
            items.values().forEach(item -> checkDefault(field, item));
        } else if (Literal.read(value, field.kind()) instanceof Literal.Wrong wrong) {
            diagnostics.error(value.span(), wrong.message(), "Write a value that the field's type can hold.");
        }
    }

    private void checkAttributes(List<AttributeNode> attributes) {
        attributes.stream()
                .filter(attribute -> ATTRIBUTES.contains(attribute.title()))
                .forEach(attribute -> refuse(
                        attribute.span(),
                        "`" + attribute.title() + "`",
                        "Take it away; a field or model that is to be ignored can be left out of the schema."));
    }

    private void refuse(Span span, String what, String hint) {
        diagnostics.error(span, "Tenon does not support " + what + ".", hint);
    }
}
