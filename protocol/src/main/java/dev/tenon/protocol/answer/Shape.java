package dev.tenon.protocol.answer;

import dev.tenon.plan.request.Aggregation;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.List;

/**
 * What the object for a record, or for a group, has in it, in order.
 *
 * @param parts its parts
 */
public record Shape(List<Part> parts) {
    public Shape {
        parts = List.copyOf(parts);
    }

    /** A member of the object. */
    public sealed interface Part {}

    /** The value of a scalar field. */
    public record Scalar(ScalarField field) implements Part {}

    /** The record, or the records, of a relation. */
    public record Relation(RelationField field, Shape shape) implements Part {}

    /** How many records relations have, as an object of its own. */
    public record Counts(List<String> relations) implements Part {
        public Counts {
            relations = List.copyOf(relations);
        }
    }

    /** Aggregates, as an object of its own with this name. */
    public record Aggregates(String name, List<Aggregation> values) implements Part {
        public Aggregates {
            values = List.copyOf(values);
        }
    }
}
