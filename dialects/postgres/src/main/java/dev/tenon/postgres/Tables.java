package dev.tenon.postgres;

import dev.tenon.schema.Datasource;
import dev.tenon.schema.EnumType;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.LinkTable;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import dev.tenon.schema.UniqueKey;
import dev.tenon.sql.ForeignKey;
import java.util.ArrayList;
import java.util.List;

/** The statements that create a schema, in the words that Prisma Migrate uses for PostgreSQL. */
final class Tables {
    private final Schema schema;

    Tables(Schema schema) {
        this.schema = schema;
    }

    /** Namespaces, extensions and enums, then tables, then indexes, then foreign keys: each needs those before it. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        Datasource datasource = schema.datasource();
        datasource.schemas().forEach(name -> statements.add("CREATE SCHEMA IF NOT EXISTS " + Names.quoted(name)));
        datasource.extensions().forEach(extension -> statements.add(extension(extension)));
        schema.enums().forEach(type -> statements.add(enumType(type)));
        schema.models().forEach(model -> statements.add(table(model)));
        schema.linkTables().values().forEach(link -> statements.add(table(link)));
        schema.models().forEach(model -> statements.addAll(Indexes.of(model)));
        schema.linkTables().values().forEach(link -> statements.addAll(Indexes.of(link)));
        ForeignKey.of(schema).forEach(key -> statements.add(key.statement(Names::quoted)));
        return List.copyOf(statements);
    }

    private static String extension(Datasource.Extension extension) {
        String namespace = extension.namespace();
        String version = extension.version();
        return "CREATE EXTENSION IF NOT EXISTS " + Names.quoted(extension.databaseName())
                + (namespace == null ? "" : " WITH SCHEMA " + Names.quoted(namespace))
                + (version == null ? "" : " VERSION " + Names.literal(version));
    }

    private static String enumType(EnumType type) {
        List<String> values = type.values().stream()
                .map(value -> Names.literal(value.databaseName()))
                .toList();
        return "CREATE TYPE " + Names.quoted(type.databaseName()) + " AS ENUM (" + String.join(", ", values) + ")";
    }

    private static String table(Model model) {
        List<String> lines = new ArrayList<>();
        model.scalarFields().forEach(field -> lines.add(column(field)));
        UniqueKey key = model.primaryKey();
        if (key != null) {
            lines.add(primaryKey(key.constraint(), Names.columns(key.fields())));
        }
        return create(model.table(), lines);
    }

    private static String column(ScalarField field) {
        String column = Names.quoted(field.column()) + " " + ColumnTypes.declared(field);
        boolean required = !field.isOptional() && !field.isList();
        return column
                + (required ? " NOT NULL" : "")
                + Defaults.of(field).map(value -> " " + value).orElse("");
    }

    private String table(LinkTable link) {
        List<String> lines = new ArrayList<>();
        lines.add(linkColumn(link.columnA(), schema.model(link.modelA())));
        lines.add(linkColumn(link.columnB(), schema.model(link.modelB())));
        if (link.hasPrimaryKey()) {
            lines.add(primaryKey(link.uniqueIndex(), Indexes.both(link)));
        }
        return create(link.table(), lines);
    }

    private static String linkColumn(Identifier column, Model model) {
        return Names.quoted(column) + " " + ColumnTypes.element(model.identity().get(0)) + " NOT NULL";
    }

    private static String primaryKey(Identifier name, String columns) {
        return "CONSTRAINT " + Names.quoted(name) + " PRIMARY KEY " + columns;
    }

    private static String create(Identifier table, List<String> lines) {
        return "CREATE TABLE " + Names.quoted(table) + " (\n    " + String.join(",\n    ", lines) + "\n)";
    }
}
