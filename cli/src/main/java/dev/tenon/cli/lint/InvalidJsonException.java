package dev.tenon.cli.lint;

/** A request is not the JSON that it should be. It ends in an answer, never in the terminal. */
final class InvalidJsonException extends RuntimeException {
    InvalidJsonException(String problem) {
        super(problem);
    }
}
