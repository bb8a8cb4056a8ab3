package dev.tenon.client.base;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Expression;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.request.WriteData.RelationWrite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one builder has been told to write to one record. Refuses what contradicts itself: a field given twice, or a foreign key
 * together with its relation. For one thread.
 */
public final class Draft {
    private final String model;
    private final Map<String, Assignment> scalars = new LinkedHashMap<>();
    private final Map<String, RelationWrite> relations = new LinkedHashMap<>();
    /** For each foreign key field that a relation stands for: that relation. */
    private final Map<String, String> keysOf = new LinkedHashMap<>();

    private @Nullable String supplied;
    private @Nullable String bulkOperation;

    /** Nothing yet, for a record of this model. */
    public Draft(String model) {
        this.model = model;
    }

    /** For a nested record whose parent supplies a relation, and with it these foreign key fields. */
    public static Draft nested(String model, String suppliedRelation, String... keys) {
        Draft draft = new Draft(model);
        draft.supplied = suppliedRelation;
        draft.keysOf.put(suppliedRelation, suppliedRelation);
        for (String key : keys) {
            draft.keysOf.put(key, suppliedRelation);
        }
        return draft;
    }

    /** The same draft, which from now on takes no relation, because the operation writes many records at once. */
    public Draft forBulk(String operation) {
        bulkOperation = operation;
        return this;
    }

    /** Lets the caller's function fill the draft through a builder, and gives what it wrote. */
    public <B, R> WriteData filled(@Nullable Function<B, R> function, B builder) {
        Arguments.apply(function, builder, "the data of `" + model + "`");
        return new WriteData(new ArrayList<>(scalars.values()), new ArrayList<>(relations.values()));
    }

    /** The field gets the value. */
    public void set(String field, Object value) {
        assign(Assignment.set(field, stored(field, value)));
    }

    /** The field, part of several keys at once, gets the value, which must be the same each time. */
    public void setShared(String field, Object value) {
        Assignment assignment = Assignment.set(field, stored(field, value));
        if (!assignment.equals(scalars.get(field))) {
            assign(assignment);
        }
    }

    /** The field gets the value if there is one. */
    public void setIfPresent(String field, Optional<?> value) {
        Arguments.given(value, description(field)).ifPresent(present -> set(field, present));
    }

    /** The field loses its value. */
    public void setNull(String field) {
        assign(Assignment.set(field, null));
    }

    /** The field is changed from what it is. */
    public void change(String field, Operation operation, Object operand) {
        assign(new Assignment(field, operation, stored(field, operand)));
    }

    /** The field gets what the database computes. */
    public void compute(String field, Expression expression) {
        assign(Assignment.set(field, expression));
    }

    /** The relation is written as the caller's function says; these foreign key fields are its alone. */
    public <B extends RelationBuilder> void write(
            String relation, UnaryOperator<B> function, B builder, String... keys) {
        refuseRelation(relation, keys);
        for (String key : keys) {
            keysOf.put(key, relation);
        }
        relations.put(relation, RelationBuilder.filled(function, builder));
    }

    private void refuseRelation(String relation, String... keys) {
        if (bulkOperation != null) {
            throw new InvalidArgumentException(
                    "`" + bulkOperation + "` of `" + model + "` was given the relation `" + relation
                            + "`: it writes many records at once, and nothing around them.",
                    "Set the foreign key instead, or write the records one by one.",
                    null);
        }
        refuseSupplied(relation);
        if (relations.containsKey(relation)) {
            throw twice(relation);
        }
        for (String key : keys) {
            if (scalars.containsKey(key)) {
                throw both(key, relation);
            }
        }
    }

    private void assign(Assignment assignment) {
        String field = assignment.field();
        refuseSupplied(field);
        if (scalars.containsKey(field)) {
            throw twice(field);
        }
        String relation = keysOf.get(field);
        if (relation != null) {
            throw both(field, relation);
        }
        scalars.put(field, assignment);
    }

    private void refuseSupplied(String field) {
        String parent = supplied;
        if (parent != null && parent.equals(keysOf.get(field))) {
            throw new InvalidArgumentException(
                    "`" + field + "` of a nested `" + model
                            + "` was given, but the record that it is nested in supplies `" + parent + "`.",
                    "Leave `" + field + "` out.",
                    null);
        }
    }

    private InvalidArgumentException twice(String field) {
        return new InvalidArgumentException(
                "`" + field + "` of `" + model + "` was given twice.", "Give it once.", null);
    }

    private InvalidArgumentException both(String key, String relation) {
        return new InvalidArgumentException(
                "`" + key + "` and `" + relation + "` of `" + model + "` were both given, and say the same thing.",
                "Give either the key or the relation.",
                null);
    }

    private Object stored(String field, @Nullable Object value) {
        if (value == null) {
            throw new InvalidArgumentException(
                    "null was given for " + description(field) + ".",
                    "Leave the call out to leave the field alone; an optional field is cleared with `." + field
                            + "().setNull()`.",
                    null);
        }
        return StoredValue.of(value);
    }

    private String description(String field) {
        return "`" + field + "` of `" + model + "`";
    }
}
