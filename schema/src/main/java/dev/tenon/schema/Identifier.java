package dev.tenon.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table, column, enum, constraint or index in the database. Only the schema makes one, so that no text of a
 * request can ever become part of a statement. Immutable.
 */
public final class Identifier {
    private final String name;
    private final @Nullable Identifier namespace;

    /** For the resolver alone, which takes names from a schema file that has been checked. */
    Identifier(String name) {
        this(name, null);
    }

    /** For the resolver alone: the name of something in a part of the database. */
    Identifier(String name, @Nullable Identifier namespace) {
        this.name = name;
        this.namespace = namespace;
    }

    /** The bare name, unquoted: a dialect quotes it. */
    public String name() {
        return name;
    }

    /**
     * The part of the database that it has to be looked for in: of a table or an enum with {@code @@schema}. Null for the
     * connection's own, and for what lies within a table.
     */
    public @Nullable Identifier namespace() {
        return namespace;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identifier that && that.name.equals(name) && Objects.equals(that.namespace, namespace);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, namespace);
    }

    @Override
    public String toString() {
        return namespace == null ? name : namespace + "." + name;
    }
}
