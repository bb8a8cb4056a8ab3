package dev.tenon.client;

/** A generated enum whose values are not all called in Java what they are called in the schema. */
public interface SchemaValue {
    /** What the value is called in the schema. */
    String schemaName();
}
