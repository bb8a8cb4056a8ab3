package dev.tenon.mariadb;

import dev.tenon.schema.LinkTable;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import dev.tenon.schema.UniqueKey;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The unique key that the server's message names: {@code Duplicate entry '…' for key 'User_email_key'}; MySQL puts the table's
 * name and a point before it. The entry is a value, and never looked at.
 *
 * @param model the model whose key it is, if it is known
 * @param fields its fields, by their names in the schema
 */
record ViolatedKey(@Nullable String model, List<String> fields) {
    private static final Pattern KEY = Pattern.compile(".*for key '(?:[^']*\\.)?([^'.]+)'", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?i)column '([^']+)'|field '([^']+)'");
    private static final Pattern FOREIGN_KEY = Pattern.compile("CONSTRAINT `([^`]+)` FOREIGN KEY");
    private static final Pattern CHECK = Pattern.compile("(?i)constraint [`'](?:[^`'.]+\\.)?([^`']+)[`'] ");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final String PRIMARY = "PRIMARY";

    static ViolatedKey of(SQLException failure, Schema schema, @Nullable String model) {
        Matcher matcher = KEY.matcher(message(failure));
        if (!matcher.find()) {
            return new ViolatedKey(model, List.of());
        }
        String name = matcher.group(1);
        if (name.equals(PRIMARY)) {
            return primary(schema, model);
        }
        return schema.models().stream()
                .flatMap(of -> of.uniqueKeys().stream()
                        .filter(key -> key.constraint().name().equals(name))
                        .map(key -> new ViolatedKey(of.name(), names(key))))
                .findFirst()
                .orElseGet(() -> link(schema, name, model));
    }

    /** What the message calls the column, by the name of its field and with its model. */
    static String column(SQLException failure, Schema schema, @Nullable String model) {
        return field(failure, schema, model)
                .map(field -> model == null ? "`" + field + "`" : model + "(" + field + ")")
                .orElse(model == null ? "a column" : model);
    }

    /** The field whose column the message names. */
    static Optional<String> field(SQLException failure, Schema schema, @Nullable String model) {
        Matcher matcher = COLUMN.matcher(message(failure));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String column = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Optional.ofNullable(model)
                .flatMap(schema::find)
                .map(Model::scalarFields)
                .flatMap(fields -> named(fields, column))
                .or(() -> Optional.of(column));
    }

    /** The foreign key that the message names. */
    static @Nullable String foreignKey(SQLException failure) {
        Matcher matcher = FOREIGN_KEY.matcher(message(failure));
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The check constraint that the message names, in words. */
    static String check(SQLException failure) {
        Matcher matcher = CHECK.matcher(message(failure));
        return matcher.find() ? "The check constraint `" + matcher.group(1) + "`" : "A check constraint";
    }

    /** The first text between single quotes in the message. */
    static @Nullable String firstQuoted(SQLException failure) {
        Matcher matcher = QUOTED.matcher(message(failure));
        return matcher.find() ? matcher.group(1) : null;
    }

    private static Optional<String> named(List<ScalarField> fields, String column) {
        return fields.stream()
                .filter(field -> field.column().name().equals(column))
                .map(ScalarField::name)
                .findFirst();
    }

    private static ViolatedKey primary(Schema schema, @Nullable String model) {
        UniqueKey key =
                model == null ? null : schema.find(model).map(Model::primaryKey).orElse(null);
        return new ViolatedKey(model, key == null ? List.of() : names(key));
    }

    private static ViolatedKey link(Schema schema, String name, @Nullable String model) {
        for (LinkTable link : schema.linkTables().values()) {
            if (link.uniqueIndex().name().equals(name)) {
                return new ViolatedKey(
                        null, List.of(link.columnA().name(), link.columnB().name()));
            }
        }
        return new ViolatedKey(model, List.of(name));
    }

    private static List<String> names(UniqueKey key) {
        return key.fields().stream().map(ScalarField::name).toList();
    }

    private static String message(SQLException failure) {
        return String.valueOf(failure.getMessage());
    }
}
