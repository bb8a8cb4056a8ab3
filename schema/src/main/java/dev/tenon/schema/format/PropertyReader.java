package dev.tenon.schema.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a line {@code key = value}. */
final class PropertyReader implements EntryReader {
    private final Cursor cursor;
    private final ExpressionFormat expressions;
    private final CommentReader comments;

    PropertyReader(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExpressionFormat(cursor);
        this.comments = new CommentReader(cursor);
    }

    @Override
    public @Nullable Line read() {
        String key = cursor.identifier();
        if (key == null) {
            return null;
        }
        if (!cursor.takeNext("=")) {
            return readUnassigned(key);
        }
        expressions.reset();
        int end = cursor.position();
        StringBuilder value = new StringBuilder("= ");
        boolean assigned = expressions.value(value);
        if (!assigned) {
            cursor.reset(end);
        }
        String comment = comments.behind();
        if (!cursor.takeLineEnd()) {
            return null;
        }
        return assigned
                ? new Line.Entry(List.of(key, value.toString()), comment)
                : new Line.Entry(List.of(key), comment);
    }

    /** A key whose value is not written yet stands in the column of the keys, also once its {@code =} is gone. */
    private Line.@Nullable Entry readUnassigned(String key) {
        String comment = comments.behind();
        return cursor.takeLineEnd() ? new Line.Entry(List.of(key), comment) : null;
    }

    @Override
    public List<String> keywords() {
        return List.of("datasource", "generator");
    }
}
