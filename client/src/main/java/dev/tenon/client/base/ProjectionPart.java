package dev.tenon.client.base;

import dev.tenon.client.engine.Row;
import dev.tenon.error.ProjectionException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Selection;
import dev.tenon.schema.Field;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import dev.tenon.schema.diagnostics.Suggestion;
import java.lang.reflect.RecordComponent;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One component of a projection: what is read for it, and what it is made of. Thread-safe. */
sealed interface ProjectionPart {
    /** Says what is to be read; takes what the query says of it out of the map. */
    void addTo(
            List<String> fields,
            List<Selection.Include> includes,
            List<Selection.RelationCount> counts,
            Map<String, ReadArguments> included);

    /** Its value. */
    @Nullable Object read(Row row);

    /** The part that a component is. */
    static ProjectionPart of(Schema schema, Model model, RecordComponent component, Deque<Class<?>> within) {
        String name = component.getName();
        Optional<Field> field = model.find(name).filter(Field::isVisible);
        if (field.isPresent() && field.get() instanceof ScalarField scalar) {
            return new OfField(ProjectedValue.of(model, scalar, component));
        }
        if (field.isPresent() && field.get() instanceof RelationField relation) {
            Class<?> inner = ProjectedValue.innerOf(model, relation, component);
            return new OfRelation(
                    model.name(),
                    relation,
                    component.getType() == Optional.class,
                    ProjectionShape.of(schema, schema.target(relation), inner, within));
        }
        RelationField counted = model.relationFields().stream()
                .filter(relation -> relation.isList() && name.equals(relation.name() + "Count"))
                .findFirst()
                .orElseThrow(() -> unknown(model, component));
        if (component.getType() != long.class && component.getType() != Long.class) {
            throw ProjectedValue.wrongType(model, component, "long");
        }
        return new OfCount(counted.name());
    }

    private static ProjectionException unknown(Model model, RecordComponent component) {
        List<String> known = model.fields().stream()
                .filter(Field::isVisible)
                .flatMap(field -> field instanceof RelationField relation && relation.isList()
                        ? Stream.of(relation.name(), relation.name() + "Count")
                        : Stream.of(field.name()))
                .toList();
        return new ProjectionException(
                "`" + component.getDeclaringRecord().getName() + "` has the component `" + component.getName()
                        + "`, but `" + model.name() + "` has no such field.",
                Suggestion.hint(component.getName(), known, "It has " + known + "."),
                null);
    }

    /** A scalar field. */
    record OfField(ProjectedValue value) implements ProjectionPart {
        @Override
        public void addTo(
                List<String> fields,
                List<Selection.Include> includes,
                List<Selection.RelationCount> counts,
                Map<String, ReadArguments> included) {
            fields.add(value.field());
        }

        @Override
        public @Nullable Object read(Row row) {
            return value.read(row);
        }
    }

    /** A relation, whose records are projections themselves. */
    record OfRelation(String model, RelationField relation, boolean wrapped, ProjectionShape<?> shape)
            implements ProjectionPart {
        @Override
        public void addTo(
                List<String> fields,
                List<Selection.Include> includes,
                List<Selection.RelationCount> counts,
                Map<String, ReadArguments> included) {
            ReadArguments asked = included.remove(relation.name());
            ReadArguments all = asked == null ? ReadArguments.all() : asked;
            includes.add(new Selection.Include(relation.name(), all.reading(shape.selection(all.selection()))));
        }

        @Override
        public @Nullable Object read(Row row) {
            RowReader reader = new RowReader(model, row);
            if (relation.isList()) {
                return reader.many(relation.name(), shape::read);
            }
            if (!relation.isOptional()) {
                return reader.one(relation.name(), shape::read);
            }
            Optional<?> found = reader.perhapsOne(relation.name(), shape::read);
            return wrapped || found == null ? found : found.orElse(null);
        }
    }

    /** How many records a relation has. */
    record OfCount(String relation) implements ProjectionPart {
        @Override
        public void addTo(
                List<String> fields,
                List<Selection.Include> includes,
                List<Selection.RelationCount> counts,
                Map<String, ReadArguments> included) {
            counts.add(new Selection.RelationCount(relation, Filter.all()));
        }

        @Override
        public @Nullable Object read(Row row) {
            return row.counts().get(relation);
        }
    }
}
