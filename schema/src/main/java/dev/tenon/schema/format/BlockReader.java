package dev.tenon.schema.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one block. */
final class BlockReader {
    private final Cursor cursor;
    private final EntryReader entries;
    private final AttributeReader attributes;
    private final CommentReader comments;
    private final boolean hasAttributes;

    BlockReader(Cursor cursor, EntryReader entries) {
        this.cursor = cursor;
        this.entries = entries;
        this.attributes = new AttributeReader(cursor);
        this.comments = new CommentReader(cursor);
        this.hasAttributes = !(entries instanceof PropertyReader);
    }

    /** Reads up to the closing brace and takes that; nothing if there is none. */
    @Nullable List<Line> read() {
        List<Line> lines = new ArrayList<>();
        cursor.skipBlanks();
        while (!cursor.at('}')) {
            if (cursor.atEnd()) {
                return null;
            }
            lines.add(readLine());
            cursor.skipBlanks();
        }
        cursor.skip();
        return lines;
    }

    private Line readLine() {
        if (cursor.atLineEnd()) {
            cursor.skipGap();
            return new Line.Gap();
        }
        int start = cursor.position();
        Line entry = entries.read();
        if (entry != null) {
            return entry;
        }
        cursor.reset(start);
        Line.BlockAttribute attribute = hasAttributes ? readAttribute() : null;
        if (attribute != null) {
            return attribute;
        }
        cursor.reset(start);
        List<String> comment = comments.above();
        return comment.isEmpty() ? readVerbatim() : new Line.Comments(comment);
    }

    private Line.@Nullable BlockAttribute readAttribute() {
        AttributeText attribute = cursor.take("@@") ? attributes.readBehind("@@") : null;
        if (attribute == null) {
            return null;
        }
        String comment = comments.behind();
        return cursor.takeLineEnd() ? new Line.BlockAttribute(attribute, comment) : null;
    }

    private Line readVerbatim() {
        int start = cursor.position();
        cursor.skipLine();
        String text = cursor.since(start);
        cursor.takeLineEnd();
        return new Line.Verbatim(text);
    }
}
