package dev.tenon.client;

/** A generated enum whose values are not all called the same in Java, in the schema and in the database. */
public interface SchemaValue {
    /** What the value is called in the schema. */
    String schemaName();

    /** What the value is called in the database, where SQL of an application's own meets it. */
    default String databaseName() {
        return schemaName();
    }
}
