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
    public Line.@Nullable Entry read() {
        String key = cursor.identifier();
        if (key == null || !cursor.takeNext("=")) {
            return null;
        }
        expressions.reset();
        StringBuilder value = new StringBuilder("= ");
        if (!expressions.value(value)) {
            return null;
        }
        String comment = comments.behind();
        return cursor.takeLineEnd() ? new Line.Entry(List.of(key, value.toString()), comment) : null;
    }

    @Override
    public List<String> keywords() {
        return List.of("datasource", "generator");
    }
}
