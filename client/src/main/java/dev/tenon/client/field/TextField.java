package dev.tenon.client.field;

import dev.tenon.plan.request.Filter.Match;

/**
 * A text field. Upper and lower case differ, and no character has a special meaning. Immutable.
 *
 * @param <M> the model whose records are asked for
 */
public class TextField<M> extends OrderedField<M, String> {
    /** The field of this name at the end of the path. */
    public TextField(FieldPath<M> path, String name) {
        super(path, name);
    }

    /** Holds the text somewhere. */
    public Condition<M> contains(String text) {
        return text(Match.CONTAINS, text);
    }

    /** Begins with the text. */
    public Condition<M> startsWith(String text) {
        return text(Match.STARTS_WITH, text);
    }

    /** Ends with the text. */
    public Condition<M> endsWith(String text) {
        return text(Match.ENDS_WITH, text);
    }
}
