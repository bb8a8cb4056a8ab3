package dev.tenon.schema.format;

import org.jspecify.annotations.Nullable;

/**
 * Reads a value or arguments from one line and writes them with the usual blanks. Each method gives whether it could; if
 * not, the cursor stands anywhere.
 */
final class ExpressionFormat {
    /** How deep values may stand in one another: far beyond any use, far below the depth of the stack. */
    private static final int DEPTH_LIMIT = 100;

    private final Cursor cursor;
    private int depth;

    ExpressionFormat(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Begins anew after something that could not be read. */
    void reset() {
        depth = 0;
    }

    /** Reads one value. */
    boolean value(StringBuilder out) {
        if (depth >= DEPTH_LIMIT) {
            return false;
        }
        depth++;
        boolean read = anyValue(out);
        depth--;
        return read;
    }

    /** Reads the arguments of a function or an attribute with their parentheses; a comma behind the last is left out. */
    boolean arguments(StringBuilder out) {
        if (!cursor.takeNext("(")) {
            return false;
        }
        out.append('(');
        boolean first = true;
        boolean more = true;
        while (more && !atEndOfArguments()) {
            if (!first) {
                out.append(", ");
            }
            if (!argument(out)) {
                return false;
            }
            first = false;
            more = cursor.takeNext(",");
        }
        if (first) {
            cursor.takeNext(",");
        }
        out.append(')');
        return cursor.takeNext(")");
    }

    /** Reads a name, or several with dots between. */
    @Nullable String path() {
        int start = cursor.position();
        if (cursor.identifier() == null) {
            return null;
        }
        while (cursor.take(".")) {
            cursor.identifier();
        }
        return cursor.since(start);
    }

    private boolean atEndOfArguments() {
        cursor.skipBlanks();
        return cursor.at(')') || cursor.at(',');
    }

    private boolean argument(StringBuilder out) {
        int start = cursor.position();
        String name = cursor.identifier();
        if (name == null || !cursor.takeNext(":")) {
            cursor.reset(start);
            return value(out);
        }
        out.append(name).append(": ");
        return atEndOfArguments() || value(out);
    }

    private boolean anyValue(StringBuilder out) {
        cursor.skipBlanks();
        char c = cursor.peek();
        if (c == '"') {
            return text(out);
        }
        if (c == '[') {
            return items(out);
        }
        if (c == '{') {
            return members(out);
        }
        return (c == '-' || (c >= '0' && c <= '9' && !atCall())) ? number(out) : call(out);
    }

    /** Whether a function's name with its arguments stands here, which may begin with a digit. */
    private boolean atCall() {
        int start = cursor.position();
        boolean call = path() != null && cursor.takeNext("(");
        cursor.reset(start);
        return call;
    }

    private boolean call(StringBuilder out) {
        String name = path();
        if (name == null) {
            return false;
        }
        out.append(name);
        int end = cursor.position();
        if (!cursor.takeNext("(")) {
            return true;
        }
        cursor.reset(end);
        return arguments(out);
    }

    private boolean number(StringBuilder out) {
        int start = cursor.position();
        cursor.take("-");
        if (!digits()) {
            return false;
        }
        int whole = cursor.position();
        if (cursor.take(".") && !digits()) {
            cursor.reset(whole);
        }
        out.append(cursor.since(start));
        return true;
    }

    private boolean digits() {
        int start = cursor.position();
        while (cursor.peek() >= '0' && cursor.peek() <= '9') {
            cursor.skip();
        }
        return cursor.position() > start;
    }

    private boolean items(StringBuilder out) {
        cursor.skip();
        out.append('[');
        if (!cursor.takeNext("]")) {
            if (!value(out)) {
                return false;
            }
            while (cursor.takeNext(",")) {
                out.append(", ");
                if (!value(out)) {
                    return false;
                }
            }
            if (!cursor.takeNext("]")) {
                return false;
            }
        }
        out.append(']');
        return true;
    }

    private boolean members(StringBuilder out) {
        cursor.skip();
        out.append("{ ");
        boolean more = true;
        while (more) {
            cursor.skipBlanks();
            String name = cursor.identifier();
            if (name == null || !cursor.takeNext(":")) {
                return false;
            }
            out.append(name).append(": ");
            if (!value(out)) {
                return false;
            }
            more = cursor.takeNext(",");
            out.append(more ? ", " : " }");
        }
        return cursor.takeNext("}");
    }

    private boolean text(StringBuilder out) {
        int start = cursor.position();
        boolean read = skipText();
        out.append(cursor.since(start));
        return read;
    }

    /** Passes a text in quotes, which ends on its line. */
    boolean skipText() {
        cursor.skip();
        while (!cursor.at('"')) {
            if (cursor.atEnd() || cursor.peek() < ' ') {
                return false;
            }
            if (cursor.take("\\") && (cursor.atEnd() || cursor.atLineEnd())) {
                return false;
            } else if (!cursor.atEnd()) {
                cursor.skip();
            }
        }
        cursor.skip();
        return true;
    }
}
