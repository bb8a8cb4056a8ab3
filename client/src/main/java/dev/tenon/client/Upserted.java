package dev.tenon.client;

/**
 * A record, and whether it is new.
 *
 * @param <T> the record's type
 * @param record the record
 * @param created whether it was created, rather than changed or found
 */
public record Upserted<T>(T record, boolean created) {}
