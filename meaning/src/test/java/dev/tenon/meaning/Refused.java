package dev.tenon.meaning;

/** A write that may not be: nothing of it is kept. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why);
    }
}
