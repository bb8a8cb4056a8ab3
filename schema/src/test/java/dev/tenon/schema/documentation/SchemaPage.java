package dev.tenon.schema.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The page about the schema language.
 *
 * @param text all of it
 */
public record SchemaPage(String text) {
    private static final Pattern EXAMPLE = Pattern.compile("```prisma\n(.*?)```", Pattern.DOTALL);
    private static final String DATASOURCE =
            "datasource db {\n  provider = \"postgresql\"\n  url      = env(\"DATABASE_URL\")\n}\n\n";

    /** The page as it is. */
    public static SchemaPage read() {
        try {
            return new SchemaPage(Files.readString(Path.of("..", "docs", "schema.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its examples as whole files; one that names no database is about all of them alike. */
    List<String> examples() {
        return EXAMPLE.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .map(example -> example.contains("datasource") ? example : DATASOURCE + example)
                .toList();
    }

    /** What stands below a heading, up to the next. */
    String section(String heading) {
        int start = text.indexOf("# " + heading + "\n");
        int end = text.indexOf("\n#", start);
        return start < 0 ? "" : text.substring(start, end < 0 ? text.length() : end);
    }

    /** The row of a table that begins with this. */
    String row(String beginning) {
        return text.lines()
                .filter(line -> line.startsWith("| " + beginning))
                .findFirst()
                .orElse("");
    }

    /** Whether a word stands in it as code. */
    public boolean names(String word) {
        return text.contains("`" + word + "`");
    }
}
