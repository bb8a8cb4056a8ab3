package dev.tenon.schema;

/**
 * The name of a table, column, constraint or index in the database. Only the schema makes one, so that no text of a request
 * can ever become part of a statement. Immutable.
 */
public final class Identifier {
    private final String name;

    /** For the resolver alone, which takes names from a schema file that has been checked. */
    Identifier(String name) {
        this.name = name;
    }

    /** The bare name, unquoted: a dialect quotes it. */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identifier that && that.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
