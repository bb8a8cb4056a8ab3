package dev.tenon.mariadb;

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

/** The statements that create a schema, in the words that Prisma Migrate uses here. */
final class Tables {
    private static final String ENCODING = " DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci";

    private final Schema schema;

    Tables(Schema schema) {
        this.schema = schema;
    }

    /** Tables with their indexes first, then foreign keys: these ask that the table exist that they refer to. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        schema.models().forEach(model -> statements.add(table(model)));
        schema.linkTables().values().forEach(link -> statements.add(table(link)));
        ForeignKey.of(schema).forEach(key -> statements.add(key.statement(Names::quoted)));
        return List.copyOf(statements);
    }

    private static String table(Model model) {
        List<String> columns = model.scalarFields().stream().map(Tables::column).toList();
        List<String> keys = new ArrayList<>();
        for (UniqueKey key : model.uniqueKeys()) {
            keys.add(index("UNIQUE INDEX", key.constraint(), key.parts()));
        }
        for (Index index : model.indexes()) {
            String kind = index.kind() == Index.Kind.FULLTEXT ? "FULLTEXT INDEX" : "INDEX";
            keys.add(index(kind, index.name(), index.parts()));
        }
        UniqueKey primary = model.primaryKey();
        if (primary != null) {
            keys.add("PRIMARY KEY " + parts(primary.parts()));
        }
        return create(model.table(), columns, keys);
    }

    private static String column(ScalarField field) {
        StringBuilder column = new StringBuilder(Names.quoted(field.column()))
                .append(' ')
                .append(ColumnTypes.of(field))
                .append(field.isOptional() ? " NULL" : " NOT NULL");
        if (field.defaultValue() instanceof DefaultValue.Autoincrement) {
            column.append(" AUTO_INCREMENT");
        }
        Defaults.of(field).ifPresent(value -> column.append(' ').append(value));
        return column.toString();
    }

    private static String index(String kind, Identifier name, List<KeyPart> parts) {
        return kind + " " + Names.quoted(name) + parts(parts);
    }

    private static String parts(List<KeyPart> parts) {
        return parts.stream()
                .map(part -> Names.quoted(part.field().column())
                        + (part.length() == null ? "" : "(" + part.length() + ")")
                        + (part.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String table(LinkTable link) {
        String both = "(" + Names.quoted(link.columnA()) + ", " + Names.quoted(link.columnB()) + ")";
        return create(
                link.table(),
                List.of(linkColumn(link.columnA(), link.modelA()), linkColumn(link.columnB(), link.modelB())),
                List.of(
                        "UNIQUE INDEX " + Names.quoted(link.uniqueIndex()) + both,
                        "INDEX " + Names.quoted(link.indexB()) + "(" + Names.quoted(link.columnB()) + ")"));
    }

    private String linkColumn(Identifier column, String model) {
        ScalarField key = schema.model(model).identity().get(0);
        return Names.quoted(column) + " " + ColumnTypes.of(key) + " NOT NULL";
    }

    private static String create(Identifier table, List<String> columns, List<String> keys) {
        String body = String.join(",\n    ", columns);
        String rest = keys.isEmpty() ? "" : ",\n\n    " + String.join(",\n    ", keys);
        return "CREATE TABLE " + Names.quoted(table) + " (\n    " + body + rest + "\n)" + ENCODING;
    }
}
