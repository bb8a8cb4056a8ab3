package dev.tenon.schema.format;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a value of an enum with its attributes. */
final class EnumValueReader implements EntryReader {
    private final Cursor cursor;
    private final AttributeReader attributes;
    private final CommentReader comments;

    EnumValueReader(Cursor cursor) {
        this.cursor = cursor;
        this.attributes = new AttributeReader(cursor);
        this.comments = new CommentReader(cursor);
    }

    @Override
    public Line.@Nullable Entry read() {
        String name = cursor.identifier();
        List<AttributeText> written = name == null ? null : attributes.readAll();
        if (name == null || written == null) {
            return null;
        }
        String comment = comments.behind();
        String joined = written.stream().map(AttributeText::text).collect(Collectors.joining());
        return cursor.takeLineEnd() ? new Line.Entry(List.of(name, joined), comment) : null;
    }

    @Override
    public List<String> keywords() {
        return List.of("enum");
    }
}
