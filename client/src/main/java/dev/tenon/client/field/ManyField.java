package dev.tenon.client.field;

import dev.tenon.client.base.Arguments;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Quantifier;
import java.util.function.Function;

/**
 * A to-many relation in a condition or an order. Immutable.
 *
 * @param <M> the model whose records are asked for
 * @param <R> the model of the relation's records
 * @param <F> the fields of that model
 */
public final class ManyField<M, R, F> {
    private final FieldPath<M> path;
    private final String name;
    private final F fields;

    /** The relation of this name at the end of the path. */
    public ManyField(FieldPath<M> path, String name, F fields) {
        this.path = path;
        this.name = name;
        this.fields = fields;
    }

    /** Has at least one record. */
    public Condition<M> some() {
        return related(Quantifier.SOME, Filter.all());
    }

    /** Has at least one record that matches. */
    public Condition<M> some(Function<F, Condition<R>> condition) {
        return related(Quantifier.SOME, filter(condition));
    }

    /** Has only records that match, or none at all. */
    public Condition<M> every(Function<F, Condition<R>> condition) {
        return related(Quantifier.EVERY, filter(condition));
    }

    /** Has no record. */
    public Condition<M> none() {
        return related(Quantifier.NONE, Filter.all());
    }

    /** Has no record that matches. */
    public Condition<M> none(Function<F, Condition<R>> condition) {
        return related(Quantifier.NONE, filter(condition));
    }

    /** How many records it has, to sort by. */
    public Count<M> count() {
        return new Count<>(path, name);
    }

    private Condition<M> related(Quantifier quantifier, Filter filter) {
        return path.condition(new Filter.Related(name, quantifier, filter));
    }

    private Filter filter(Function<F, Condition<R>> condition) {
        return Arguments.apply(condition, fields, "the condition on `" + name + "` of `" + path.model() + "`")
                .filter();
    }
}
