package dev.tenon.protocol.read;

/** A value of a request as messages show it: never longer than a line. */
final class Shown {
    private static final int LENGTH = 200;

    private Shown() {}

    static String of(String value) {
        return value.length() <= LENGTH ? value : value.substring(0, LENGTH) + "…";
    }
}
