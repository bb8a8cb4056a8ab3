package dev.tenon.meaning;

import dev.tenon.plan.request.FieldReference;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Filter.Quantifier;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.ArrayList;
import java.util.List;

/** Random filters, of which many match some records and few match all or none. */
final class RandomFilter {
    private final Dice dice;
    private final RandomValues values;
    private final Memory memory;
    private final boolean isKnowable;

    RandomFilter(Dice dice, Memory memory, RandomValues values) {
        this(dice, memory, values, false);
    }

    private RandomFilter(Dice dice, Memory memory, RandomValues values, boolean isKnowable) {
        this.isKnowable = isKnowable;
        this.dice = dice;
        this.values = values;
        this.memory = memory;
    }

    /** Only such as {@link Partition} can say of when they are unknown. */
    static RandomFilter knowable(Dice dice, Memory memory, RandomValues values) {
        return new RandomFilter(dice, memory, values, true);
    }

    /**
     * A filter for records of a model.
     *
     * @param depth how deep it may go
     */
    Filter of(Model model, int depth) {
        if (depth <= 0 || dice.once(3)) {
            return leaf(model);
        }
        List<RelationField> relations = model.relationFields();
        return switch (dice.between(0, 5)) {
            case 0 -> new Filter.And(parts(model, depth));
            case 1 -> new Filter.Or(parts(model, depth));
            case 2 -> new Filter.Not(of(model, depth - 1));
            default -> relations.isEmpty() ? leaf(model) : related(dice.pick(relations), depth);
        };
    }

    private List<Filter> parts(Model model, int depth) {
        List<Filter> parts = new ArrayList<>();
        for (int i = dice.once(8) ? 0 : dice.between(1, 3); i > 0; i--) {
            parts.add(of(model, depth - 1));
        }
        return parts;
    }

    private Filter related(RelationField field, int depth) {
        Quantifier quantifier = field.isList()
                ? dice.pick(Quantifier.SOME, Quantifier.EVERY, Quantifier.NONE)
                : dice.pick(Quantifier.IS, Quantifier.IS_NOT);
        Filter filter = dice.once(5) ? Filter.all() : of(memory.schema().target(field), depth - 1);
        return new Filter.Related(field.name(), quantifier, filter);
    }

    private Filter leaf(Model model) {
        ScalarField field = dice.pick(model.scalarFields());
        if (field.isList()) {
            return list(model, field);
        }
        if (dice.once(field.isOptional() ? 4 : 12) || (isKnowable && is(field, ScalarType.JSON))) {
            return new Filter.IsNull(field.name(), dice.coin());
        }
        if (is(field, ScalarType.JSON)) {
            return new RandomJson(dice).of(field);
        }
        if (is(field, ScalarType.STRING) && dice.once(3)) {
            Object part = dice.once(5) ? other(model, field) : values.part((String) value(model, field));
            return new Filter.Text(field.name(), dice.pick(Filter.Match.values()), part, dice.once(4));
        }
        boolean ignoreCase = is(field, ScalarType.STRING) && dice.once(5);
        if (dice.once(4)) {
            List<Object> among = new ArrayList<>();
            for (int i = dice.once(8) ? 0 : dice.between(1, 4); i > 0; i--) {
                among.add(value(model, field));
            }
            return new Filter.In(field.name(), among, dice.coin(), ignoreCase);
        }
        Comparison comparison =
                isOrdered(field) ? dice.pick(Comparison.values()) : dice.pick(Comparison.EQUAL, Comparison.NOT_EQUAL);
        Object value = dice.once(5) ? other(model, field) : value(model, field);
        return new Filter.Compare(field.name(), comparison, value, ignoreCase);
    }

    private Filter list(Model model, ScalarField field) {
        FieldReference itself = new FieldReference(field.name());
        List<ScalarField> singles = model.scalarFields().stream()
                .filter(single -> !single.isList() && single.type().equals(field.type()))
                .toList();
        List<?> stored = (List<?>) value(model, field);
        return switch (dice.between(0, 5)) {
            case 0 -> new Filter.ListIsEmpty(field.name(), dice.coin());
            case 1 -> new Filter.ListHolds(field.name(), Filter.Holds.VALUE, values.of(field.type()));
            case 2 -> new Filter.ListHolds(field.name(), dice.pick(Filter.Holds.EVERY, Filter.Holds.SOME), stored);
            case 3 -> new Filter.Compare(field.name(), dice.pick(Comparison.EQUAL, Comparison.NOT_EQUAL), stored);
            default ->
                singles.isEmpty()
                        ? new Filter.ListHolds(field.name(), Filter.Holds.SOME, values.of(field))
                        : new Filter.InList(dice.pick(singles).name(), itself, dice.coin());
        };
    }

    /** Another field of the same type, or itself. */
    private FieldReference other(Model model, ScalarField field) {
        return new FieldReference(dice.pick(model.scalarFields().stream()
                        .filter(other ->
                                other.isList() == field.isList() && other.type().equals(field.type()))
                        .toList())
                .name());
    }

    /** Most often one that a record has. */
    Object value(Model model, ScalarField field) {
        List<Object> stored = memory.of(model).stream()
                .map(e -> e.value(field.name()))
                .filter(v -> v != null)
                .toList();
        return stored.isEmpty() || dice.once(4) ? values.of(field) : dice.pick(stored);
    }

    static boolean isOrdered(ScalarField field) {
        return field.type() instanceof FieldType.Scalar scalar
                && scalar.type() != ScalarType.BOOLEAN
                && scalar.type() != ScalarType.BYTES
                && scalar.type() != ScalarType.JSON;
    }

    static boolean is(ScalarField field, ScalarType type) {
        return field.is(type);
    }
}
