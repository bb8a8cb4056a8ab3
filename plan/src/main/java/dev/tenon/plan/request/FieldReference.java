package dev.tenon.plan.request;

/**
 * Another field of the same record, where a filter takes a value: the two are compared with each other.
 *
 * @param field the scalar field's name
 */
public record FieldReference(String field) {}
