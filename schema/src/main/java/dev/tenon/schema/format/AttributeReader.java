package dev.tenon.schema.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads attributes of one line. */
final class AttributeReader {
    private final Cursor cursor;
    private final ExpressionFormat expressions;

    AttributeReader(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExpressionFormat(cursor);
    }

    /** Reads all the attributes that follow; nothing if one of them cannot be read. */
    @Nullable List<AttributeText> readAll() {
        List<AttributeText> attributes = new ArrayList<>();
        while (cursor.takeNext("@")) {
            AttributeText attribute = readBehind("@");
            if (attribute == null) {
                return null;
            }
            attributes.add(attribute);
        }
        return attributes;
    }

    /** Reads what follows the at signs. */
    @Nullable AttributeText readBehind(String sign) {
        cursor.skipBlanks();
        String name = expressions.path();
        if (name == null) {
            return null;
        }
        StringBuilder text = new StringBuilder(sign).append(name);
        int end = cursor.position();
        boolean arguments = cursor.takeNext("(");
        cursor.reset(end);
        expressions.reset();
        return arguments && !expressions.arguments(text) ? null : new AttributeText(name, text.toString());
    }
}
