package dev.tenon.schema;

import org.jspecify.annotations.Nullable;

/**
 * A field that holds another model's record or records.
 *
 * @param name its name in the schema
 * @param relation the relation's name, given or inferred ({@code PostToUser})
 * @param target the model it points at
 * @param opposite the name of the target's field for the same relation
 * @param arity one, perhaps one, or many
 * @param link how the two are tied together
 * @param ignored whether it carries {@code @ignore}: a client does not know it
 * @param documentation its {@code ///} lines
 */
public record RelationField(
        String name,
        String relation,
        String target,
        String opposite,
        Arity arity,
        Link link,
        boolean ignored,
        @Nullable String documentation)
        implements Field {

    /** Whether the foreign key stands in this field's own table. */
    public boolean isInlined() {
        return link instanceof Link.Here;
    }

    @Override
    public boolean isVisible() {
        return !ignored;
    }
}
