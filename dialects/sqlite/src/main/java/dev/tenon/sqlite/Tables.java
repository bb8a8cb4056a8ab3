package dev.tenon.sqlite;

import dev.tenon.schema.DefaultValue;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.Index;
import dev.tenon.schema.KeyPart;
import dev.tenon.schema.LinkTable;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import dev.tenon.schema.UniqueKey;
import dev.tenon.sql.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that create a schema, in the words that Prisma Migrate uses for SQLite. */
final class Tables {
    private final Schema schema;

    Tables(Schema schema) {
        this.schema = schema;
    }

    /** Tables first, then indexes: SQLite does not ask that a table exist before another refers to it. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        schema.models().forEach(model -> statements.add(table(model)));
        schema.linkTables().values().forEach(link -> statements.add(table(link)));
        schema.models().forEach(model -> indexes(model, statements));
        schema.linkTables().values().forEach(link -> indexes(link, statements));
        return List.copyOf(statements);
    }

    private String table(Model model) {
        List<String> lines = new ArrayList<>();
        model.scalarFields().forEach(field -> lines.add(column(model, field)));
        UniqueKey key = model.primaryKey();
        List<String> constraints = new ArrayList<>();
        if (key != null && !isInColumn(key)) {
            constraints.add("PRIMARY KEY " + columns(key.fields()));
        }
        constraints.addAll(constraints(ForeignKey.of(schema, model)));
        return create(model.table(), lines, constraints);
    }

    private String column(Model model, ScalarField field) {
        StringBuilder column =
                new StringBuilder(quoted(field.column())).append(' ').append(ColumnTypes.of(field));
        if (!field.isOptional()) {
            column.append(" NOT NULL");
        }
        UniqueKey key = model.primaryKey();
        if (key != null && isInColumn(key) && key.fields().contains(field)) {
            column.append(" PRIMARY KEY");
            if (field.defaultValue() instanceof DefaultValue.Autoincrement) {
                column.append(" AUTOINCREMENT");
            }
        }
        Defaults.of(field).ifPresent(value -> column.append(' ').append(value));
        return column.toString();
    }

    private static boolean isInColumn(UniqueKey key) {
        return !key.isCompound();
    }

    /** With a blank in front of what is referred to, as Prisma Migrate writes it here. */
    private static List<String> constraints(List<ForeignKey> keys) {
        return keys.stream().map(key -> key.constraint(Tables::quoted, " ")).toList();
    }

    private String table(LinkTable link) {
        Model modelA = schema.model(link.modelA());
        Model modelB = schema.model(link.modelB());
        return create(
                link.table(),
                List.of(linkColumn(link.columnA(), modelA), linkColumn(link.columnB(), modelB)),
                constraints(ForeignKey.of(schema, link)));
    }

    private String linkColumn(Identifier column, Model model) {
        return quoted(column) + " " + ColumnTypes.of(model.identity().get(0).type()) + " NOT NULL";
    }

    private void indexes(Model model, List<String> statements) {
        for (UniqueKey key : model.uniqueKeys()) {
            statements.add(index(
                    "UNIQUE INDEX",
                    key.constraint(),
                    model.table(),
                    ordered(key.parts()) + Conditions.where(key.condition())));
        }
        for (Index index : model.indexes()) {
            statements.add(index(
                    "INDEX",
                    index.name(),
                    model.table(),
                    ordered(index.parts()) + Conditions.where(index.condition())));
        }
    }

    private void indexes(LinkTable link, List<String> statements) {
        String both = "(" + quoted(link.columnA()) + ", " + quoted(link.columnB()) + ")";
        statements.add(index("UNIQUE INDEX", link.uniqueIndex(), link.table(), both));
        statements.add(index("INDEX", link.indexB(), link.table(), "(" + quoted(link.columnB()) + ")"));
    }

    private String index(String kind, Identifier name, Identifier table, String columns) {
        return "CREATE " + kind + " " + quoted(name) + " ON " + quoted(table) + columns;
    }

    private String create(Identifier table, List<String> columns, List<String> constraints) {
        String body = String.join(",\n    ", columns);
        String rest = constraints.stream().map(line -> ",\n    " + line).collect(Collectors.joining());
        return "CREATE TABLE " + quoted(table) + " (\n    " + body + rest + "\n)";
    }

    private String columns(List<ScalarField> fields) {
        return fields.stream()
                .map(ScalarField::column)
                .map(name -> quoted(name))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String ordered(List<KeyPart> parts) {
        return parts.stream()
                .map(part -> quoted(part.field().column()) + (part.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String quoted(Identifier name) {
        return quoted(name.name());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
