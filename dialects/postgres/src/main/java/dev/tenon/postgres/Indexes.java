package dev.tenon.postgres;

import dev.tenon.schema.Identifier;
import dev.tenon.schema.Index;
import dev.tenon.schema.IndexCondition;
import dev.tenon.schema.KeyPart;
import dev.tenon.schema.LinkTable;
import dev.tenon.schema.Model;
import dev.tenon.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements that create indexes. */
final class Indexes {
    private Indexes() {}

    static List<String> of(Model model) {
        List<String> statements = new ArrayList<>();
        for (UniqueKey key : model.uniqueKeys()) {
            statements.add(create("UNIQUE INDEX", key.constraint(), model.table(), null, parts(key.parts()))
                    + where(key.condition()));
        }
        for (Index index : model.indexes()) {
            statements.add(create("INDEX", index.name(), model.table(), index.type(), parts(index.parts()))
                    + where(index.condition()));
        }
        return statements;
    }

    static List<String> of(LinkTable link) {
        List<String> statements = new ArrayList<>();
        if (!link.hasPrimaryKey()) {
            statements.add(create("UNIQUE INDEX", link.uniqueIndex(), link.table(), null, both(link)));
        }
        String second = "(" + Names.quoted(link.columnB()) + ")";
        statements.add(create("INDEX", link.indexB(), link.table(), null, second));
        return statements;
    }

    /** Both columns of a link table, in parentheses. */
    static String both(LinkTable link) {
        return "(" + Names.quoted(link.columnA()) + ", " + Names.quoted(link.columnB()) + ")";
    }

    private static String create(
            String kind, Identifier name, Identifier table, Index.@Nullable Type type, String columns) {
        String using = type == null || type == Index.Type.BTREE ? "" : " USING " + type.name() + " ";
        return "CREATE " + kind + " " + Names.quoted(name) + " ON " + Names.quoted(table) + using + columns;
    }

    private static String parts(List<KeyPart> parts) {
        return parts.stream().map(Indexes::part).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String part(KeyPart part) {
        KeyPart.Operators operators = part.operators();
        return Names.quoted(part.field().column())
                + (operators == null ? "" : " " + (operators.raw() ? operators.name() : named(operators.name())))
                + (part.descending() ? " DESC" : "");
    }

    /** The language writes {@code JsonbPathOps} for {@code jsonb_path_ops}; some of the words are one in the database. */
    private static String named(String operators) {
        String words = operators;
        for (String word : List.of("MinMax", "TimestampTz", "TimeTz", "TsVector", "TsQuery", "VarBit", "MacAddr")) {
            words = words.replace(word, word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String where(@Nullable IndexCondition condition) {
        if (condition instanceof IndexCondition.Raw raw) {
            return " WHERE " + raw.sql();
        }
        if (condition instanceof IndexCondition.Fields fields) {
            return fields.comparisons().stream()
                    .map(Indexes::comparison)
                    .collect(Collectors.joining(" AND ", " WHERE ", ""));
        }
        return "";
    }

    private static String comparison(IndexCondition.Comparison comparison) {
        String column = Names.quoted(comparison.field().column());
        Object value = comparison.value();
        if (value == null) {
            return column + (comparison.negated() ? " IS NOT NULL" : " IS NULL");
        }
        return column
                + (comparison.negated() ? " <> " : " = ")
                + Defaults.literal(comparison.field().type(), value);
    }
}
