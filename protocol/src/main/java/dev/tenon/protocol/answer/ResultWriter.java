package dev.tenon.protocol.answer;

import dev.tenon.client.engine.Result;
import dev.tenon.client.engine.Row;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.plan.request.Aggregation;
import dev.tenon.protocol.read.Query;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON. Thread-safe. */
public final class ResultWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Schema schema;

    /** @param schema what a client knows of the schema */
    public ResultWriter(Schema schema) {
        this.schema = schema;
    }

    /**
     * The result of a query.
     *
     * @throws RecordNotFoundException if the query wanted a record that does not exist
     */
    public JsonNode write(Query query, Result result) {
        return switch (query.answer()) {
            case COUNT -> NODES.objectNode().put("count", result.count());
            case RECORDS -> records(result.rows(), shape(query));
            case RECORD ->
                result.first().map(row -> (JsonNode) record(row, shape(query))).orElseGet(NODES::nullNode);
            case REQUIRED_RECORD -> record(result.first().orElseThrow(() -> notFound()), shape(query));
            case AGGREGATE -> {
                ArrayNode groups = groups(query, (Result.Groups) result);
                yield groups.isEmpty() ? NODES.nullNode() : groups.get(0);
            }
            case GROUPS -> groups(query, (Result.Groups) result);
        };
    }

    private static Shape shape(Query query) {
        return Objects.requireNonNull(query.shape());
    }

    private static RecordNotFoundException notFound() {
        return new RecordNotFoundException(
                "No record was found for a query.", "Use the action without OrThrow where it may be missing.", null);
    }

    private ArrayNode records(List<Row> rows, Shape shape) {
        ArrayNode list = NODES.arrayNode(rows.size());
        rows.forEach(row -> list.add(record(row, shape)));
        return list;
    }

    private ObjectNode record(Row row, Shape shape) {
        ObjectNode object = NODES.objectNode();
        for (Shape.Part part : shape.parts()) {
            if (part instanceof Shape.Scalar scalar) {
                ScalarField field = scalar.field();
                object.set(field.name(), ValueWriter.write(row.value(field.name()), field));
            } else if (part instanceof Shape.Relation relation) {
                object.set(relation.field().name(), relation(row, relation));
            } else if (part instanceof Shape.Counts counts) {
                ObjectNode numbers = object.putObject("_count");
                counts.relations()
                        .forEach(name -> numbers.put(name, row.counts().getOrDefault(name, 0L)));
            }
        }
        return object;
    }

    private JsonNode relation(Row row, Shape.Relation relation) {
        List<Row> rows = row.relation(relation.field().name()).orElse(List.of());
        if (relation.field().isList()) {
            return records(rows, relation.shape());
        }
        return rows.isEmpty() ? NODES.nullNode() : record(rows.get(0), relation.shape());
    }

    private ArrayNode groups(Query query, Result.Groups groups) {
        Model model = schema.model(query.request().model());
        ArrayNode list = NODES.arrayNode();
        groups.groups().forEach(group -> list.add(group(group, shape(query), model)));
        return list;
    }

    private static ObjectNode group(Result.Group group, Shape shape, Model model) {
        ObjectNode object = NODES.objectNode();
        for (Shape.Part part : shape.parts()) {
            if (part instanceof Shape.Scalar scalar) {
                ScalarField field = scalar.field();
                object.set(field.name(), ValueWriter.write(group.by().get(field.name()), field));
            } else if (part instanceof Shape.Aggregates aggregates) {
                ObjectNode values = object.putObject(aggregates.name());
                for (Aggregation aggregation : aggregates.values()) {
                    String field = aggregation.field();
                    values.set(
                            field == null ? "_all" : field,
                            aggregate(group.values().get(aggregation), aggregation, model));
                }
            }
        }
        return object;
    }

    private static JsonNode aggregate(@Nullable Object value, Aggregation aggregation, Model model) {
        String name = aggregation.field();
        if (value == null) {
            return NODES.nullNode();
        }
        if (name == null || aggregation.function() == Aggregation.Function.COUNT) {
            return NODES.numberNode(((Number) value).longValue());
        }
        ScalarField field = model.scalarField(name);
        return switch (aggregation.function()) {
            case MINIMUM, MAXIMUM -> ValueWriter.write(value, field);
            case AVERAGE ->
                ValueWriter.write(value, value instanceof BigDecimal ? ScalarType.DECIMAL : ScalarType.FLOAT);
            default -> ValueWriter.write(value, ((FieldType.Scalar) field.type()).type());
        };
    }
}
