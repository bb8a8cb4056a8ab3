package dev.tenon.postgres;

/** The limits of this dialect. */
final class Limits {
    /** The most digits of a Decimal, before and after the point each. */
    static final int MOST_DIGITS = 1000;

    private Limits() {}
}
