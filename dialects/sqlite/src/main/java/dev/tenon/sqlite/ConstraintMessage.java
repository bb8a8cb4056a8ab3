package dev.tenon.sqlite;

import dev.tenon.schema.LinkTable;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import dev.tenon.schema.UniqueKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the message of a violated constraint names: {@code UNIQUE constraint failed: User.email, User.name}, {@code UNIQUE
 * constraint failed: index 'User_email_key'}, {@code NOT NULL constraint failed: User.email}, {@code CHECK constraint failed:
 * name}. Such messages hold names only, never values.
 *
 * @param model the model whose table it is, if the schema has it
 * @param fields the fields by their names in the schema; columns that it does not have by their own
 * @param text the names as SQLite gave them
 */
record ConstraintMessage(@Nullable String model, List<String> fields, String text) {
    private static final Pattern FAILED = Pattern.compile("constraint failed: (.*?)\\)?$", Pattern.DOTALL);
    private static final Pattern INDEX = Pattern.compile("index '(.*)'");

    static ConstraintMessage of(SQLException failure, Schema schema) {
        Matcher failed = FAILED.matcher(String.valueOf(failure.getMessage()));
        if (!failed.find()) {
            return new ConstraintMessage(null, List.of(), "");
        }
        String names = failed.group(1);
        Matcher index = INDEX.matcher(names);
        return index.matches() ? ofIndex(index.group(1), schema) : ofColumns(names, schema);
    }

    /** The word that follows these in the driver's message, if they are in it. */
    static List<String> after(SQLException failure, String words) {
        String message = String.valueOf(failure.getMessage());
        int start = message.indexOf(words);
        if (start < 0) {
            return List.of();
        }
        String rest = message.substring(start + words.length());
        return List.of(rest.endsWith(")") ? rest.substring(0, rest.length() - 1) : rest);
    }

    /** What it is about, for a message. */
    String target() {
        return model == null ? "`" + text + "`" : model + "(" + String.join(", ", fields) + ")";
    }

    private static ConstraintMessage ofIndex(String name, Schema schema) {
        for (Model model : schema.models()) {
            for (UniqueKey key : model.uniqueCriteria()) {
                if (key.constraint().name().equals(name)) {
                    List<String> fields =
                            key.fields().stream().map(ScalarField::name).toList();
                    return new ConstraintMessage(model.name(), fields, name);
                }
            }
        }
        return new ConstraintMessage(null, List.of(), name);
    }

    private static ConstraintMessage ofColumns(String names, Schema schema) {
        for (Model model : schema.models()) {
            String prefix = model.table().name() + ".";
            if (names.startsWith(prefix)) {
                return new ConstraintMessage(model.name(), fields(names, prefix, model), names);
            }
        }
        for (LinkTable link : schema.linkTables().values()) {
            String prefix = link.table().name() + ".";
            if (names.startsWith(prefix)) {
                return new ConstraintMessage(null, columns(names, prefix), names);
            }
        }
        return new ConstraintMessage(null, List.of(), names);
    }

    private static List<String> fields(String names, String prefix, Model model) {
        return columns(names, prefix).stream()
                .map(column -> field(model, column).orElse(column))
                .toList();
    }

    private static Optional<String> field(Model model, String column) {
        return model.scalarFields().stream()
                .filter(field -> field.column().name().equals(column))
                .findFirst()
                .map(ScalarField::name);
    }

    private static List<String> columns(String names, String prefix) {
        List<String> columns = new ArrayList<>();
        for (String name : names.split(", ", -1)) {
            columns.add(name.startsWith(prefix) ? name.substring(prefix.length()) : name);
        }
        return List.copyOf(columns);
    }
}
