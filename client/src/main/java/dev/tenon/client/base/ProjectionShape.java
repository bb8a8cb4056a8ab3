package dev.tenon.client.base;

import dev.tenon.client.Projection;
import dev.tenon.client.engine.Row;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.ProjectionException;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Selection;
import dev.tenon.schema.Model;
import dev.tenon.schema.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record of the application's own as the selection of a model: what is read for it, and how it is made of a row. Thread-safe.
 *
 * @param <P> the record
 */
final class ProjectionShape<P> {
    private final Model model;
    private final RecordShape<P> shape;
    private final List<ProjectionPart> parts;

    private ProjectionShape(Model model, RecordShape<P> shape, List<ProjectionPart> parts) {
        this.model = model;
        this.shape = shape;
        this.parts = parts;
    }

    /**
     * The shape of a record for a model.
     *
     * @throws ProjectionException if it says what the model does not have, or holds itself
     */
    static <P> ProjectionShape<P> of(Schema schema, String model, Class<P> type) {
        return of(schema, schema.model(model), type, new ArrayDeque<>());
    }

    static <P> ProjectionShape<P> of(Schema schema, Model model, Class<P> type, Deque<Class<?>> within) {
        RecordShape<P> shape = RecordShape.of(type);
        refuseOtherModel(model, type);
        if (within.contains(type)) {
            throw new ProjectionException(
                    "The record `" + type.getName() + "` holds itself, so that there would be no end of reading.",
                    "Use another record inside it, without that relation.",
                    null);
        }
        within.push(type);
        List<ProjectionPart> parts = new ArrayList<>();
        for (RecordComponent component : shape.components()) {
            parts.add(ProjectionPart.of(schema, model, component, within));
        }
        within.pop();
        return new ProjectionShape<>(model, shape, List.copyOf(parts));
    }

    /**
     * What is read: what the components say, of the relations that the query says.
     *
     * @throws InvalidArgumentException if the query says what the record has no component for
     */
    Selection selection(Selection query) {
        if (query.fields() != null
                || !query.omitted().isEmpty()
                || !query.kept().isEmpty()
                || !query.counts().isEmpty()) {
            throw new InvalidArgumentException(
                    "A query for `" + shape.type().getName() + "` named fields or counts to read, which the record's"
                            + " components say already.",
                    "Leave `select`, `omit` and counts out of the query.",
                    null);
        }
        Map<String, ReadArguments> included = query.includes().stream()
                .collect(Collectors.toMap(Selection.Include::relation, Selection.Include::arguments));
        List<String> fields = new ArrayList<>();
        List<Selection.Include> includes = new ArrayList<>();
        List<Selection.RelationCount> counts = new ArrayList<>();
        for (ProjectionPart part : parts) {
            part.addTo(fields, includes, counts, included);
        }
        if (!included.isEmpty()) {
            throw new InvalidArgumentException(
                    "A query for `" + shape.type().getName() + "` includes " + included.keySet()
                            + ", for which the record has no component.",
                    "Add the component, or leave the relation out.",
                    null);
        }
        return new Selection(fields, includes, counts);
    }

    /** The record that a row is. */
    P read(Row row) {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).read(row);
        }
        return shape.make(values);
    }

    /** The same as a function of queries' selections. */
    Function<Selection, Selection> selections() {
        return this::selection;
    }

    private static void refuseOtherModel(Model model, Class<?> type) {
        Projection projection = type.getAnnotation(Projection.class);
        if (projection != null && !projection.value().getSimpleName().equals(capitalised(model.name()))) {
            throw new ProjectionException(
                    "The record `" + type.getName() + "` is a projection of `"
                            + projection.value().getSimpleName() + "`, but was used for `" + model.name() + "`.",
                    "Use it with its own model, or correct its `@Projection`.",
                    null);
        }
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    @Override
    public String toString() {
        return shape.type().getName() + " of " + model.name();
    }
}
