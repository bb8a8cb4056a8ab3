package dev.tenon.postgres;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What a failure is about, as the server names it beside its message.
 *
 * @param model the model whose table it is, if the schema has it
 * @param fields the fields by their names in the schema; columns that it does not have by their own
 * @param text the constraint, or else the column, by its name in the database
 */
record Violated(@Nullable String model, List<String> fields, String text) {
    private static final Violated NOTHING = new Violated(null, List.of(), "");

    /** The columns of the key in the detail of the message, in whatever language; what follows are values. */
    private static final Pattern KEY = Pattern.compile("\\(([^()]+)\\)=\\(");

    static Violated by(SQLException failure, Schema schema) {
        if (!(failure instanceof PSQLException exact) || exact.getServerErrorMessage() == null) {
            return NOTHING;
        }
        ServerErrorMessage message = exact.getServerErrorMessage();
        String constraint = message.getConstraint();
        Model model = model(message, schema).orElse(null);
        String name = model == null ? null : model.name();
        if (constraint != null) {
            return new Violated(name, fieldsOf(constraint, message, model, schema), constraint);
        }
        String column = message.getColumn();
        return column == null
                ? new Violated(name, List.of(), "")
                : new Violated(name, List.of(fieldOf(model, column)), column);
    }

    /** The constraint's name, if it is known. */
    @Nullable String constraint() {
        return text.isEmpty() ? null : text;
    }

    /**
     * The constraint and what it is about, for a message.
     *
     * @param otherwise the model, where the server does not tell its table
     */
    String target(@Nullable String otherwise) {
        String name = text.isEmpty() ? "A condition of the database" : "The constraint `" + text + "`";
        String about = model == null ? otherwise : model;
        String of = about == null || fields.isEmpty() ? "" : "(" + String.join(", ", fields) + ")";
        return about == null ? name : name + " on " + about + of;
    }

    private static Optional<Model> model(ServerErrorMessage message, Schema schema) {
        String table = message.getTable();
        return schema.models().stream()
                .filter(model -> model.table().name().equals(table))
                .filter(model ->
                        model.namespace() == null || model.namespace().name().equals(message.getSchema()))
                .findFirst();
    }

    private static List<String> fieldsOf(
            String constraint, ServerErrorMessage message, @Nullable Model model, Schema schema) {
        if (model != null) {
            UniqueKey primary = model.primaryKey();
            Stream<UniqueKey> keys = Stream.concat(Stream.ofNullable(primary), model.uniqueKeys().stream());
            Optional<UniqueKey> key =
                    keys.filter(k -> k.constraint().name().equals(constraint)).findFirst();
            if (key.isPresent()) {
                return key.get().fields().stream().map(ScalarField::name).toList();
            }
        }
        for (LinkTable link : schema.linkTables().values()) {
            if (link.uniqueIndex().name().equals(constraint)) {
                return List.of(link.columnA().name(), link.columnB().name());
            }
        }
        return columns(message.getDetail()).stream()
                .map(column -> fieldOf(model, column))
                .toList();
    }

    private static List<String> columns(@Nullable String detail) {
        Matcher key = KEY.matcher(detail == null ? "" : detail);
        if (!key.find()) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        for (String column : key.group(1).split(", ", -1)) {
            columns.add(column.replace("\"", ""));
        }
        return columns;
    }

    private static String fieldOf(@Nullable Model model, String column) {
        if (model == null) {
            return column;
        }
        return model.scalarFields().stream()
                .filter(field -> field.column().name().equals(column))
                .findFirst()
                .map(ScalarField::name)
                .orElse(column);
    }
}
