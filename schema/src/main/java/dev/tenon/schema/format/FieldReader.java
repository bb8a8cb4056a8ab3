package dev.tenon.schema.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a field with its type and its attributes. */
final class FieldReader implements EntryReader {
    private final Cursor cursor;
    private final AttributeReader attributes;
    private final CommentReader comments;

    FieldReader(Cursor cursor) {
        this.cursor = cursor;
        this.attributes = new AttributeReader(cursor);
        this.comments = new CommentReader(cursor);
    }

    @Override
    public Line.@Nullable Entry read() {
        String name = cursor.identifier();
        if (name == null) {
            return null;
        }
        cursor.takeNext(":");
        String type = type();
        List<AttributeText> written = attributes.readAll();
        if (written == null) {
            return null;
        }
        String comment = comments.behind();
        return cursor.takeLineEnd()
                ? new Line.Entry(List.of(name, type, AttributeText.joined(written)), comment)
                : null;
    }

    @Override
    public List<String> keywords() {
        return List.of("model", "type", "view");
    }

    /** The type in today's spelling; nothing if none is written yet. */
    private String type() {
        int start = cursor.position();
        boolean formerList = cursor.takeNext("[");
        cursor.skipBlanks();
        String name = typeName();
        if (name == null || (formerList && !cursor.takeNext("]"))) {
            cursor.reset(start);
            return "";
        }
        if (formerList) {
            return name + "[]";
        }
        if (cursor.takeNext("[]")) {
            return name + (cursor.takeNext("?") ? "[]?" : "[]");
        }
        if (cursor.takeNext("?")) {
            return name + "?";
        }
        cursor.takeNext("!");
        return name;
    }

    private @Nullable String typeName() {
        int start = cursor.position();
        if (cursor.take("Unsupported(")) {
            cursor.skipBlanks();
            if (cursor.at('"') && new ExpressionFormat(cursor).skipText() && cursor.takeNext(")")) {
                return cursor.since(start);
            }
            cursor.reset(start);
        }
        return cursor.identifier();
    }
}
