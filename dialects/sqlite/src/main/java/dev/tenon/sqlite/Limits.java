package dev.tenon.sqlite;

import org.jspecify.annotations.Nullable;

/** What SQLite ran into when it is neither the statement's fault nor another transaction's. */
final class Limits {
    private Limits() {}

    /** What a primary result code says in words; null if it is none of these. */
    static @Nullable String of(int primaryCode) {
        return switch (primaryCode) {
            case 3 -> "The operating system does not let this user use the file of the database (PERM).";
            case 7 -> "SQLite could not get the memory that it needs (NOMEM).";
            case 8 ->
                "The database cannot be written (READONLY): the file, its directory or the connection is read-only.";
            case 10 -> "The operating system could not read or write the file of the database (IOERR).";
            case 11 -> "The file of the database is damaged (CORRUPT): restore a backup.";
            case 13 -> "The disk is full, or the database has reached its largest size (FULL).";
            case 14 -> "A file of the database could not be opened (CANTOPEN).";
            case 22 -> "The file is larger than the operating system allows (NOLFS).";
            case 26 -> "The file is not a SQLite database (NOTADB).";
            default -> null;
        };
    }
}
