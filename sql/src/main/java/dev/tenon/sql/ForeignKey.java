package dev.tenon.sql;

import dev.tenon.schema.Datasource;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.Link;
import dev.tenon.schema.LinkTable;
import dev.tenon.schema.Model;
import dev.tenon.schema.ReferentialAction;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A foreign key that the tables of a schema have. Immutable.
 *
 * @param table the table that refers
 * @param name the name of the constraint
 * @param columns the columns that refer
 * @param target the table that is referred to
 * @param references its columns, in the same order
 * @param onDelete what a delete of what is referred to does
 * @param onUpdate what a change of its key does
 */
public record ForeignKey(
        Identifier table,
        Identifier name,
        List<Identifier> columns,
        Identifier target,
        List<Identifier> references,
        ReferentialAction onDelete,
        ReferentialAction onUpdate) {
    public ForeignKey {
        columns = List.copyOf(columns);
        references = List.copyOf(references);
    }

    /** Those of all tables: of the models first, then of the link tables. */
    public static List<ForeignKey> of(Schema schema) {
        return Stream.concat(
                        schema.models().stream().flatMap(model -> of(schema, model).stream()),
                        schema.linkTables().values().stream().flatMap(link -> of(schema, link).stream()))
                .toList();
    }

    /** Those of a model's table; none leads to a view, for that would let no row into the table. */
    public static List<ForeignKey> of(Schema schema, Model model) {
        return isKeptByClient(schema)
                ? List.of()
                : model.relationFields().stream()
                        .filter(field -> !schema.target(field).isView())
                        .flatMap(field -> of(schema, model, field))
                        .toList();
    }

    /** The two of a link table. */
    public static List<ForeignKey> of(Schema schema, LinkTable link) {
        return isKeptByClient(schema)
                ? List.of()
                : List.of(
                        of(link, link.foreignKeyA(), link.columnA(), schema.model(link.modelA())),
                        of(link, link.foreignKeyB(), link.columnB(), schema.model(link.modelB())));
    }

    /**
     * The constraint as SQL has it, from its name on.
     *
     * @param quote how a name is written
     * @param gap what stands between the table that is referred to and its columns
     */
    public String constraint(Function<Identifier, String> quote, String gap) {
        return "CONSTRAINT " + quote.apply(name) + " FOREIGN KEY " + list(columns, quote) + " REFERENCES "
                + quote.apply(target) + gap + list(references, quote) + " ON DELETE " + words(onDelete)
                + " ON UPDATE " + words(onUpdate);
    }

    /**
     * The statement that gives the constraint to a table that is there.
     *
     * @param quote how a name is written
     */
    public String statement(Function<Identifier, String> quote) {
        return "ALTER TABLE " + quote.apply(table) + " ADD " + constraint(quote, "");
    }

    private static boolean isKeptByClient(Schema schema) {
        return schema.datasource().relationMode() != Datasource.RelationMode.FOREIGN_KEYS;
    }

    private static Stream<ForeignKey> of(Schema schema, Model model, RelationField field) {
        return field.link() instanceof Link.Here link
                ? Stream.of(new ForeignKey(
                        model.table(),
                        link.constraint(),
                        columns(link.fields()),
                        schema.target(field).table(),
                        columns(link.references()),
                        link.onDelete(),
                        link.onUpdate()))
                : Stream.empty();
    }

    private static ForeignKey of(LinkTable link, Identifier name, Identifier column, Model model) {
        return new ForeignKey(
                link.table(),
                name,
                List.of(column),
                model.table(),
                columns(model.identity()),
                ReferentialAction.CASCADE,
                ReferentialAction.CASCADE);
    }

    private static List<Identifier> columns(List<ScalarField> fields) {
        return fields.stream().map(ScalarField::column).toList();
    }

    private static String list(List<Identifier> columns, Function<Identifier, String> quote) {
        return columns.stream().map(quote).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String words(ReferentialAction action) {
        return action.name().replace('_', ' ');
    }
}
