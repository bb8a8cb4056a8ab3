package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import dev.tenon.schema.UniqueKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a record must be like into a condition on the rows of its table. */
final class FilterPlanner {
    private final Schema schema;
    private final @Nullable Function over;
    private final ScalarFilterPlanner scalars;
    private final Ties ties;

    FilterPlanner(Schema schema) {
        this(schema, null);
    }

    /** @param over the aggregate that fields stand for; null if they stand for themselves */
    private FilterPlanner(Schema schema, @Nullable Function over) {
        this.schema = schema;
        this.over = over;
        this.scalars = new ScalarFilterPlanner(over);
        this.ties = new Ties(schema);
    }

    Predicate plan(Model model, Filter filter) {
        if (filter instanceof Filter.And and) {
            return new Predicate.And(planAll(model, flat(and)));
        }
        if (filter instanceof Filter.Or or) {
            return new Predicate.Or(planAll(model, flat(or)));
        }
        if (filter instanceof Filter.Not not) {
            return contrary(model, not.part());
        }
        if (filter instanceof Filter.Aggregated aggregated) {
            return aggregated(model, aggregated);
        }
        return filter instanceof Filter.Related related ? related(model, related) : scalars.plan(model, filter);
    }

    /**
     * The condition that a filter is known not to be met. What a to-one relation leads to is as the record's own values: of a
     * null in there it is not known whether it matches, so that the record meets neither the filter nor its contrary.
     */
    private Predicate contrary(Model model, Filter filter) {
        if (filter instanceof Filter.Not not) {
            return plan(model, not.part());
        }
        if (filter instanceof Filter.And and) {
            return new Predicate.Or(contraries(model, flat(and)));
        }
        if (filter instanceof Filter.Or or) {
            return new Predicate.And(contraries(model, flat(or)));
        }
        if (filter instanceof Filter.Related related && related.quantifier() == Filter.Quantifier.IS) {
            return related(model, related.with(Filter.Quantifier.IS_NOT));
        }
        if (filter instanceof Filter.Related related && related.quantifier() == Filter.Quantifier.IS_NOT) {
            return related(model, related.with(Filter.Quantifier.IS));
        }
        return new Predicate.Not(plan(model, filter));
    }

    /**
     * What makes `every` fail: as the contrary, but a part of a JSON value that is of another kind than what is asked for does so
     * too; only of a part that is not there it is not known.
     */
    private static Predicate exception(Predicate contrary) {
        if (contrary instanceof Predicate.And and) {
            return new Predicate.And(
                    and.parts().stream().map(FilterPlanner::exception).toList());
        }
        if (contrary instanceof Predicate.Or or) {
            return new Predicate.Or(
                    or.parts().stream().map(FilterPlanner::exception).toList());
        }
        return contrary instanceof Predicate.Not not && not.part() instanceof Predicate.Json json
                ? new Predicate.Unless(json).and(new Predicate.JsonPartIsMissing(json.column(), json.path(), true))
                : contrary;
    }

    private Predicate aggregated(Model model, Filter.Aggregated aggregated) {
        refuseWithinAggregate(model, "an aggregate");
        Function function = aggregated.function();
        return new Predicate.Aggregated(function, new FilterPlanner(schema, function).plan(model, aggregated.filter()));
    }

    /** Only values are summed and compared. */
    private void refuseWithinAggregate(Model model, String what) {
        if (over != null) {
            throw new InvalidArgumentException(
                    "A condition on the groups of " + model.name() + " asks for an aggregate of " + what + ".",
                    "Let each aggregate have a condition of its own, on the values of scalar fields.",
                    null);
        }
    }

    /** The condition that only the record of a unique key meets. */
    Predicate unique(Model model, UniqueWhere where) {
        UniqueKey key = key(model, where);
        List<Predicate> parts = new ArrayList<>();
        for (int i = 0; i < key.fields().size(); i++) {
            ScalarField field = key.fields().get(i);
            parts.add(equal(Column.of(field), new Operand.Given(where.values().get(i))));
        }
        return new Predicate.And(parts).and(plan(model, where.also()));
    }

    /** The unique key that a request names. */
    static UniqueKey key(Model model, UniqueWhere where) {
        UniqueKey key = model.uniqueCriteria().stream()
                .filter(k -> k.name().equals(where.key()))
                .findFirst()
                .orElseThrow(() -> new InvalidArgumentException(
                        "Model " + model.name() + " has no unique key `" + where.key() + "`.",
                        "Use one of: "
                                + String.join(
                                        ", ",
                                        model.uniqueCriteria().stream()
                                                .map(UniqueKey::name)
                                                .toList())
                                + ".",
                        null));
        if (key.fields().size() != where.values().size()) {
            throw new InvalidArgumentException(
                    "The unique key `" + key.name() + "` of model " + model.name() + " has "
                            + key.fields().size() + " fields, but "
                            + where.values().size() + " values were given.",
                    "Give a value for each of: "
                            + String.join(
                                    ", ",
                                    key.fields().stream().map(ScalarField::name).toList())
                            + ".",
                    null);
        }
        return key;
    }

    static Predicate equal(Column column, Operand operand) {
        return new Predicate.Compare(column, Filter.Comparison.EQUAL, operand);
    }

    private List<Predicate> planAll(Model model, List<Filter> filters) {
        return filters.stream().map(part -> plan(model, part)).toList();
    }

    private List<Predicate> contraries(Model model, List<Filter> filters) {
        return filters.stream().map(part -> contrary(model, part)).toList();
    }

    /** The parts of an AND or OR, with those of the same kind inside it taken apart: a chain of any length has no depth. */
    private static List<Filter> flat(Filter filter) {
        List<Filter> flat = new ArrayList<>();
        Deque<Filter> rest = new ArrayDeque<>(List.of(filter));
        while (!rest.isEmpty()) {
            Filter next = rest.pop();
            if (next.getClass() == filter.getClass()) {
                List<Filter> parts = next instanceof Filter.And and ? and.parts() : ((Filter.Or) next).parts();
                for (int i = parts.size() - 1; i >= 0; i--) {
                    rest.push(parts.get(i));
                }
            } else {
                flat.add(next);
            }
        }
        return flat;
    }

    private Predicate related(Model model, Filter.Related related) {
        refuseWithinAggregate(model, "the relation `" + related.relation() + "`");
        RelationField field = model.relationField(related.relation());
        FittingFilter.check(model, field, related.quantifier());
        if (related.filter().equals(Filter.all()) && field.link() instanceof Link.Here here) {
            return refersToAny(here, related.quantifier());
        }
        Model target = schema.target(field);
        Filter filter = related.filter();
        return switch (related.quantifier()) {
            case SOME, IS -> ties.exists(field, plan(target, filter), false);
            case NONE -> ties.exists(field, plan(target, filter), true);
            case EVERY -> ties.exists(field, exception(contrary(target, filter)), true);
            case IS_NOT -> isNot(field, filter);
        };
    }

    /** There is none, or there is one that is known not to match. */
    private Predicate isNot(RelationField field, Filter filter) {
        Predicate none = field.link() instanceof Link.Here here
                ? refersToAny(here, Filter.Quantifier.IS_NOT)
                : ties.exists(field, Predicate.always(), true);
        return filter.equals(Filter.all())
                ? none
                : new Predicate.Or(List.of(none, ties.exists(field, contrary(schema.target(field), filter), false)));
    }

    /** The foreign key alone tells whether there is a record at all. */
    private static Predicate refersToAny(Link.Here here, Filter.Quantifier quantifier) {
        boolean none = quantifier == Filter.Quantifier.IS_NOT || quantifier == Filter.Quantifier.NONE;
        List<Predicate> parts = new ArrayList<>();
        for (ScalarField key : here.fields()) {
            parts.add(new Predicate.IsNull(Column.of(key), !none));
        }
        return none ? new Predicate.Or(parts) : new Predicate.And(parts);
    }
}
