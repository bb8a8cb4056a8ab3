package dev.tenon.client.engine;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.DatabaseLimitException;
import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Load;
import dev.tenon.plan.step.RelatedCount;
import dev.tenon.plan.step.Select;
import dev.tenon.sql.RowsAsJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads the rows of relations that came as JSON with the rows that they belong to. Immutable and thread-safe. */
final class JoinedRows {
    /** The database has made the text, of what it holds: whatever its size, it is to be read. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final RowsAsJson json;

    JoinedRows(RowsAsJson json) {
        this.json = json;
    }

    /** The rows of a relation of one row. */
    List<Row> read(Load load, @Nullable Object text) {
        if (text == null) {
            return List.of();
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), (String) text)) {
            parser.nextToken();
            return rows(load, parser);
        } catch (JacksonException cut) {
            throw tooLarge(load, cut);
        }
    }

    /** The parser is at the value of the relation, and ends at its last token. */
    private List<Row> rows(Load load, JsonParser parser) {
        List<Row> rows = new ArrayList<>();
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return rows;
        }
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            rows.add(row(load.select(), parser).only(load.fields()));
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            throw tooLarge(load, null);
        }
        if (load.select().page().backwards()) {
            Collections.reverse(rows);
        }
        return rows;
    }

    /** A database may give null for a row that is longer than it makes texts. */
    private static DatabaseLimitException tooLarge(Load load, @Nullable JacksonException cause) {
        return new DatabaseLimitException(
                new DatabaseException.Details(null, 0, load.select().model()),
                "The database does not give all of the relation `" + load.relation()
                        + "` in the statement of the records that it belongs to: it is longer than the texts that the database makes."
                        + " Load it with LoadStrategy.QUERY, in a statement of its own, or raise the database's limit.",
                cause);
    }

    private Row row(Select select, JsonParser parser) {
        Map<String, @Nullable Object> scalars = new LinkedHashMap<>();
        for (Column column : select.columns()) {
            scalars.put(column.field(), value(select, column, parser));
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        for (RelatedCount count : select.counts()) {
            parser.nextToken();
            counts.put(count.relation(), Long.valueOf(parser.getString())); // a database may put it in quotes
        }
        Map<String, List<Row>> relations = new LinkedHashMap<>();
        for (Load load : select.joined()) {
            parser.nextToken();
            relations.put(load.relation(), List.copyOf(rows(load, parser)));
        }
        parser.nextToken(); // the end of the row
        return new Row(scalars, relations, counts);
    }

    private @Nullable Object value(Select select, Column column, JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        Object value = token.isScalarValue() ? json.read(column, parser.getString()) : null;
        if (value == null) {
            throw new InvalidStoredValueException(
                    "The column `" + column.name().name() + "` of the table `"
                            + select.table().name()
                            + "` holds a value that is not of the type of the field `" + column.field() + "` of "
                            + select.model() + ".",
                    "Correct the stored value, or give the field a type in the schema that fits what is stored.",
                    null);
        }
        return value;
    }
}
