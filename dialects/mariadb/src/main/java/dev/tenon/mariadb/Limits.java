package dev.tenon.mariadb;

import org.jspecify.annotations.Nullable;

/** What the server ran into when it is neither the statement's fault nor another transaction's. */
final class Limits {
    private Limits() {}

    /** What an error number says in words; null if it is none of these. */
    static @Nullable String of(int number) {
        return switch (number) {
            case 1021, 3 -> "The disk of the server is full.";
            case 1026, 1030 -> "The storage engine of the server could not read or write.";
            case 1037, 1038, 1041 -> "The server could not get the memory that it needs.";
            case 1040, 1203, 1226 -> "The server has no connection left, or the user has used up what it is allowed.";
            case 1114 -> "A table of the server is full.";
            case 1118 -> "A row is larger than the server's tables take.";
            case 1153, 1301 -> "A statement or a value is larger than max_allowed_packet of the server.";
            case 1206 -> "The transaction holds more locks than the server has room for.";
            case 1290, 1836 -> "The server is set to read only.";
            case 1461 -> "The server holds more prepared statements than max_prepared_stmt_count allows.";
            default -> null;
        };
    }

    /** Whether the server has ended, or is about to end, the connection. */
    static boolean isEndOfConnection(int number) {
        return switch (number) {
            case 1053, 1077, 1079, 1080, 1152, 1158, 1159, 1160, 1161, 1184, 1927, 2006, 2013, 4031 -> true;
            default -> false;
        };
    }
}
