package dev.tenon.protocol.read;

import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.Model;
import dev.tenon.schema.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads operations that write. */
final class WriteReader {
    private final Schema schema;
    private final Model model;
    private final @Nullable Selection selection;
    private final DataReader data;

    /** @param selection what is wanted of the records; null is how many there were */
    WriteReader(Schema schema, Model model, @Nullable Selection selection) {
        this.schema = schema;
        this.model = model;
        this.selection = selection;
        this.data = new DataReader(schema);
    }

    /** An operation that gives back records. */
    Request read(Action action, Input arguments) {
        Selection wanted = Objects.requireNonNull(selection);
        return switch (action) {
            case CREATE_ONE -> new Request.Create(model.name(), created(arguments), wanted);
            case UPDATE_ONE ->
                new Request.Update(
                        model.name(), where(arguments), data.ofChange(arguments.required("data"), model, null), wanted);
            case UPSERT_ONE ->
                new Request.Upsert(
                        model.name(),
                        where(arguments),
                        data.ofNew(arguments.required("create"), model, null),
                        data.ofChange(arguments.required("update"), model, null),
                        wanted);
            case DELETE_ONE -> new Request.Delete(model.name(), where(arguments), wanted);
            default -> counted(action, arguments);
        };
    }

    /** An operation on many records. */
    Request counted(Action action, Input arguments) {
        return switch (action) {
            case CREATE_MANY, CREATE_MANY_AND_RETURN ->
                new Request.CreateMany(
                        model.name(),
                        rows(arguments),
                        arguments.member("skipDuplicates").map(Input::truth).orElse(false),
                        selection);
            case UPDATE_MANY, UPDATE_MANY_AND_RETURN ->
                new Request.UpdateMany(
                        model.name(),
                        new FilterReader(schema).optional(arguments, model),
                        data.ofManyChanged(arguments.required("data"), model, null),
                        ArgumentsReader.limit(arguments),
                        selection);
            case DELETE_MANY ->
                new Request.DeleteMany(
                        model.name(),
                        new FilterReader(schema).optional(arguments, model),
                        ArgumentsReader.limit(arguments));
            default -> throw new IllegalArgumentException(action + " does not write");
        };
    }

    private UniqueWhere where(Input arguments) {
        return new UniqueWhereReader(schema).read(arguments.required("where"), model);
    }

    /** A new record that is given nothing at all may be left out. */
    private WriteData created(Input arguments) {
        Input given = arguments
                .member("data")
                .orElseGet(() -> new Input(
                        JsonNodeFactory.instance.objectNode(), arguments.path().at("data")));
        return data.ofNew(given, model, null);
    }

    private List<WriteData> rows(Input arguments) {
        return arguments.required("data").oneOrMore().stream()
                .map(row -> data.ofRow(row, model, null))
                .toList();
    }
}
