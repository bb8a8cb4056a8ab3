package dev.tenon.schema.diagnostics;

/**
 * A place in a schema. Immutable.
 *
 * @param file which of the schema's files it is in, from 0
 * @param start the index of its first char, from 0
 * @param end the index after its last char
 * @param line the line of its first char, from 1
 * @param column the column of its first char, in chars from 1
 */
public record Span(int file, int start, int end, int line, int column) {

    /** Whether it begins before another. */
    public boolean isBefore(Span other) {
        return file < other.file || (file == other.file && start < other.start);
    }

    /** The place from the start of this one to the end of another. */
    public Span to(Span last) {
        return to(last.end);
    }

    /** The place from the start of this one to an index. */
    public Span to(int newEnd) {
        return new Span(file, start, Math.max(start, newEnd), line, column);
    }

    /** The empty place where this one begins. */
    public Span first() {
        return to(start);
    }
}
