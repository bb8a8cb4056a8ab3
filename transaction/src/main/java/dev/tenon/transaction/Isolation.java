package dev.tenon.transaction;

/** The isolation levels that databases know. Which of them one has, its dialect says. */
public enum Isolation {
    READ_UNCOMMITTED,
    READ_COMMITTED,
    REPEATABLE_READ,
    SNAPSHOT,
    SERIALIZABLE
}
