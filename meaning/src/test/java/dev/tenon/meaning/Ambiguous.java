package dev.tenon.meaning;

/** A write of which databases decide by the order of their own steps whether it may be, or that means nothing. */
final class Ambiguous extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
