package dev.tenon.client.field;

import dev.tenon.client.base.Arguments;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Match;
import java.util.List;

/**
 * A text field. No character of a text has a special meaning. Immutable.
 *
 * @param <M> the model whose records are asked for
 */
public class TextField<M> extends OrderedField<M, String> {
    /** The field of this name at the end of the path. */
    public TextField(FieldPath<M> path, String name) {
        super(path, name);
    }

    TextField(FieldPath<M> path, String name, boolean ignoresCase) {
        super(path, name, ignoresCase);
    }

    /** The same field, whose conditions take no account of upper and lower case. */
    public TextField<M> ignoreCase() {
        return withoutCase();
    }

    /** Holds the text somewhere. */
    public Condition<M> contains(String text) {
        return text(Match.CONTAINS, text);
    }

    /** Holds the text of another field of the same record somewhere. */
    public Condition<M> contains(Field<M, String> other) {
        return text(Match.CONTAINS, other);
    }

    /** Begins with the text. */
    public Condition<M> startsWith(String text) {
        return text(Match.STARTS_WITH, text);
    }

    /** Begins with the text of another field of the same record. */
    public Condition<M> startsWith(Field<M, String> other) {
        return text(Match.STARTS_WITH, other);
    }

    /** Ends with the text. */
    public Condition<M> endsWith(String text) {
        return text(Match.ENDS_WITH, text);
    }

    /** Ends with the text of another field of the same record. */
    public Condition<M> endsWith(Field<M, String> other) {
        return text(Match.ENDS_WITH, other);
    }

    /**
     * Matches a full-text query, in the database's own language for these.
     *
     * @param query such as {@code cat & dog}
     */
    public Condition<M> search(String query) {
        return condition(new Filter.Search(List.of(name()), operand(query)));
    }

    /** How well it matches a full-text query, to sort by: {@code p.title().relevance("cat").desc()}. */
    public Relevance<M> relevance(String query) {
        return new Relevance<>(List.of(ownName()), Arguments.given(query, "the query of `relevance`"));
    }
}
