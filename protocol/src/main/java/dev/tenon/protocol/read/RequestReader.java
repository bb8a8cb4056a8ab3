package dev.tenon.protocol.read;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.InvalidRequestException;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.protocol.answer.Shape;
import dev.tenon.schema.Model;
import dev.tenon.schema.Schema;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads one operation: model, action, arguments and selection. Thread-safe. */
public final class RequestReader {
    private static final Set<String> QUERY = Set.of("arguments", "selection");

    private final Schema schema;

    /** @param schema what a client knows of the schema */
    public RequestReader(Schema schema) {
        this.schema = schema;
    }

    /**
     * Reads an operation.
     *
     * @param operation an object with the members modelName, action and query
     * @throws InvalidRequestException if the schema does not allow it; so do the other exceptions of this package's readers
     */
    public Query read(Input operation) {
        String name = operation.required("modelName").text();
        String word = operation.required("action").text();
        Action action = Arrays.stream(Action.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException(
                        "There is no action `" + Shown.of(word) + "`.",
                        "Use one of: "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Action.values())
                                                .map(Action::word)
                                                .toList())
                                + ".",
                        null));
        Model model = schema.find(name)
                .orElseThrow(() -> new InvalidRequestException(
                        "The schema has no model `" + Shown.of(name) + "`.", "Name one of its models.", null));
        if (!action.isFor(model)) {
            throw new InvalidRequestException(
                    "The view " + model.name() + " has no action `" + word + "`.",
                    "A view can only be read; by a unique key only if it has one.",
                    null);
        }
        if (action.creates()) {
            model.obstacle().ifPresent(obstacle -> {
                throw new InvalidRequestException(
                        model.name() + " has no action `" + word + "`. " + obstacle.problem(), obstacle.cure(), null);
            });
        }
        Input query = Input.of(operation.required("query").node(), model.name() + "." + word);
        query.members(QUERY);
        Input arguments = new Input(member(query, "arguments"), query.path());
        ArgumentsReader.check(arguments, action.arguments());
        return read(action, model, arguments, new Input(member(query, "selection"), query.path()));
    }

    private static JsonNode member(Input query, String name) {
        return query.member(name).map(Input::node).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static LoadStrategy strategy(Input strategy) {
        String word = strategy.untagged("Enum").text();
        return switch (word) {
            case "join" -> LoadStrategy.JOIN;
            case "query" -> LoadStrategy.QUERY;
            default ->
                throw strategy.invalid(
                        "`" + Shown.of(word) + "` is not a valid `RelationLoadStrategy`.", "Use `join` or `query`.");
        };
    }

    private Query read(Action action, Model model, Input arguments, Input selection) {
        String name = action.resultName(model.name());
        if (action.answer() == Query.Answer.COUNT) {
            return new Query(name, counted(action, model, arguments), action.answer(), null);
        }
        if (action.answer() == Query.Answer.AGGREGATE || action.answer() == Query.Answer.GROUPS) {
            GroupReader groups = new GroupReader(schema);
            Shape shape = groups.shape(selection, model);
            Request request = action == Action.GROUP_BY
                    ? groups.read(arguments, model, shape)
                    : new Request.Aggregate(
                            model.name(),
                            new ArgumentsReader(schema).ofList(arguments, model, Selection.scalars()),
                            GroupReader.values(shape));
            return new Query(name, request, action.answer(), shape);
        }
        boolean many = action == Action.CREATE_MANY_AND_RETURN || action == Action.UPDATE_MANY_AND_RETURN;
        SelectionReader reader = many ? SelectionReader.ofManyWritten(schema) : new SelectionReader(schema);
        SelectionReader.Selected selected = reader.read(selection, model)
                .loading(arguments.member("relationLoadStrategy").map(RequestReader::strategy));
        return new Query(name, records(action, model, arguments, selected), action.answer(), selected.shape());
    }

    private Request records(Action action, Model model, Input arguments, SelectionReader.Selected selected) {
        WriteReader writes = new WriteReader(schema, model, selected.selection());
        return switch (action) {
            case FIND_UNIQUE, FIND_UNIQUE_OR_THROW ->
                new Request.FindUnique(
                        model.name(),
                        new UniqueWhereReader(schema).read(arguments.required("where"), model),
                        selected.selection());
            case FIND_FIRST, FIND_FIRST_OR_THROW ->
                new Request.FindFirst(model.name(), first(list(arguments, model, selected), arguments));
            case FIND_MANY -> new Request.FindMany(model.name(), list(arguments, model, selected));
            default -> writes.read(action, arguments);
        };
    }

    private ReadArguments list(Input arguments, Model model, SelectionReader.Selected selected) {
        return new ArgumentsReader(schema).ofList(arguments, model, selected.selection());
    }

    /** The first or the last: any other number is one too many for a record. */
    private static ReadArguments first(ReadArguments list, Input arguments) {
        if (list.take() != null && Math.abs(list.take()) != 1) {
            throw new InvalidArgumentException(
                    arguments.path().about()
                            + ": The 'findFirst' operation cannot be used with a 'take' argument that isn't 1 or -1.",
                    "Leave `take` out, give -1 for the last record, or use findMany.",
                    null);
        }
        return list;
    }

    private Request counted(Action action, Model model, Input arguments) {
        return new WriteReader(schema, model, null).counted(action, arguments);
    }

    /** The model that an operation names, if it names one that there is. */
    public static Optional<String> model(JsonNode operation) {
        JsonNode name = operation.path("modelName");
        return name.isString() ? Optional.of(name.stringValue()) : Optional.empty();
    }
}
