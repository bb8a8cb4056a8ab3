package dev.tenon.schema.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out a whole file. For one file and one thread. */
final class FileLayout {
    private final Cursor cursor;
    private final CommentReader comments;
    private final List<EntryReader> blocks;
    private final StringBuilder out;
    private boolean everyBlockCloses = true;
    private boolean rightBehindBlock;

    private FileLayout(String text) {
        this.cursor = new Cursor(text);
        this.comments = new CommentReader(cursor);
        this.blocks = List.of(new FieldReader(cursor), new EnumValueReader(cursor), new PropertyReader(cursor));
        this.out = new StringBuilder(text.length() + text.length() / 4);
    }

    /** The text laid out. */
    static String of(String text) {
        FileLayout layout = new FileLayout(text);
        layout.write();
        return layout.out.toString();
    }

    private void write() {
        cursor.skipBlanks();
        cursor.skipGap();
        cursor.skipBlanks();
        while (!cursor.atEnd()) {
            writeNext();
            cursor.skipBlanks();
        }
        if (out.isEmpty() || out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private void writeNext() {
        boolean gap = cursor.atLineEnd();
        if (gap) {
            cursor.skipGap();
            cursor.skipBlanks();
        }
        if (!cursor.atEnd() && (gap || rightBehindBlock)) {
            out.append('\n');
        }
        rightBehindBlock = false;
        if (!gap) {
            writePart();
        }
    }

    private void writePart() {
        int start = cursor.position();
        if (writeBlock()) {
            rightBehindBlock = true;
            return;
        }
        if (passTypeAlias(start) || passUnknownBlock(start)) {
            out.append(cursor.since(start));
            endLine();
            return;
        }
        cursor.reset(start);
        List<String> lines = comments.above();
        if (lines.isEmpty()) {
            cursor.skipLine();
            cursor.takeLineEnd();
            out.append(cursor.since(start));
        } else {
            lines.forEach(line -> out.append(line).append('\n'));
        }
    }

    /** Ends a line that has been written as it was, unless its own end follows. */
    private void endLine() {
        cursor.skipBlanks();
        if (!cursor.atLineEnd()) {
            out.append('\n');
        }
    }

    private boolean writeBlock() {
        String word = cursor.identifier();
        EntryReader entries = word == null ? null : entriesOf(word);
        if (word == null || entries == null || !everyBlockCloses) {
            return false;
        }
        String keyword = keywordOf(word, entries);
        String name = blockName(word, keyword);
        if (name == null || !cursor.takeNext("{")) {
            return false;
        }
        String behindBrace = behindBrace();
        List<Line> lines = cursor.takeLineEnd() ? new BlockReader(cursor, entries).read() : null;
        if (lines == null) {
            // One that is not closed reaches the end of the file, and so does every one that begins inside it.
            everyBlockCloses = false;
            return false;
        }
        out.append(keyword).append(' ').append(name).append(" {");
        out.append(behindBrace).append('\n');
        BlockLayout.write(lines, out);
        out.append("}\n");
        return true;
    }

    /** The name behind the keyword, also where the blank between them is missing; the cursor stands behind it. */
    private @Nullable String blockName(String word, String keyword) {
        if (keyword.equals(word)) {
            cursor.skipBlanks();
            return cursor.identifier();
        }
        return new Cursor(word.substring(keyword.length())).identifier();
    }

    private @Nullable EntryReader entriesOf(String keyword) {
        return blocks.stream()
                .filter(entries -> entries.keywords().stream().anyMatch(keyword::startsWith))
                .findFirst()
                .orElse(null);
    }

    /** The keyword that a word is or, where the blank behind that is missing, begins with. */
    private static String keywordOf(String word, EntryReader entries) {
        return entries.keywords().stream().filter(word::startsWith).findFirst().orElse(word);
    }

    /** What stands behind the opening brace, with a blank before it. Marks alone have no meaning there and are left out. */
    private String behindBrace() {
        cursor.skipBlanks();
        int start = cursor.position();
        cursor.skipLine();
        String text = cursor.since(start).stripTrailing();
        boolean worthKeeping = text.startsWith("//") || text.chars().anyMatch(Character::isLetterOrDigit);
        return worthKeeping ? " " + text : "";
    }

    /** Passes {@code type Name = Other @attributes}, which nobody writes any more. */
    private boolean passTypeAlias(int start) {
        cursor.reset(start);
        if (!"type".equals(cursor.identifier())) {
            return false;
        }
        cursor.skipBlanks();
        boolean named = cursor.identifier() != null && cursor.takeNext("=");
        cursor.skipBlanks();
        return named && cursor.identifier() != null && new AttributeReader(cursor).readAll() != null;
    }

    /** Passes a block without a keyword up to the next closing brace, which ends its line: what follows could close another one. */
    private boolean passUnknownBlock(int start) {
        cursor.reset(start);
        if (cursor.identifier() == null || !cursor.takeNext("{")) {
            return false;
        }
        cursor.skipLine();
        if (!cursor.takeLineEnd() || !cursor.takeThrough('}')) {
            return false;
        }
        int end = cursor.position();
        cursor.skipBlanks();
        boolean endsLine = cursor.atEnd() || cursor.atLineEnd();
        cursor.reset(end);
        return endsLine;
    }
}
