package dev.tenon.schema.format;

import java.util.ArrayList;
import java.util.List;

/** Reads comments. */
final class CommentReader {
    private static final int MARK = 2;

    private final Cursor cursor;

    CommentReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the comment behind something on its line, as written; nothing if there is none. */
    String behind() {
        cursor.skipBlanks();
        int start = cursor.position();
        if (cursor.at("//")) {
            cursor.skipLine();
        } else {
            cursor.takeBlockComment();
        }
        return cursor.since(start);
    }

    /** Reads all comments from here on that have no empty line between, as lines; none if no comment is here. */
    List<String> above() {
        List<String> lines = new ArrayList<>();
        boolean more = true;
        while (more) {
            int start = cursor.position();
            String comment = behind();
            more = !comment.isEmpty();
            if (comment.startsWith("/*")) {
                addBlock(comment.substring(MARK, comment.length() - MARK), lines);
            } else if (more) {
                lines.add(comment);
            } else {
                cursor.reset(start);
            }
            if (more) {
                cursor.takeLineEnd();
            }
        }
        return lines;
    }

    private static void addBlock(String content, List<String> lines) {
        lines.add("/**");
        content.lines()
                .map(String::strip)
                .map(line -> line.startsWith("*") ? line.substring(1).stripLeading() : line)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.add(" * " + line));
        lines.add(" */");
    }
}
