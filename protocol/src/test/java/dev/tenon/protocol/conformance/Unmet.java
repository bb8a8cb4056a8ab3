package dev.tenon.protocol.conformance;

/** An answer is not what a case expects. */
final class Unmet extends RuntimeException {
    Unmet(String problem) {
        super(problem);
    }
}
