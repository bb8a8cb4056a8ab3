package dev.tenon.schema;

import org.jspecify.annotations.Nullable;

/** A field of a model: a scalar (stored in a column) or a relation (another model). */
public sealed interface Field permits ScalarField, RelationField {
    /** Its name in the schema and, unless that is a word of Java, in the generated client. */
    String name();

    /** How many values it holds. */
    Arity arity();

    /** Its {@code ///} lines. */
    @Nullable String documentation();

    /** Whether a client knows it. */
    boolean isVisible();

    /** Whether it may be without a value. */
    default boolean isOptional() {
        return arity() == Arity.OPTIONAL;
    }

    /** Whether it holds a list. */
    default boolean isList() {
        return arity() == Arity.LIST;
    }
}
