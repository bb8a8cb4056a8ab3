package dev.tenon.client;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.tenon.client.base.Arguments;
import dev.tenon.client.base.SqlTemplate;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Language;
import dev.tenon.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the database's own language: texts that stand in the program, and values, which are always bound. Each
 * {@code {}} of a text takes one value; a collection becomes as many, between commas, and an empty one NULL, of
 * which nothing is in and nothing is not in; another {@code Sql} is put in as it is.
 * A {@code {}} between quotes or in a comment is text. Immutable.
 *
 * <pre>{@code
 * Sql.of("SELECT id, title FROM \"Post\" WHERE \"authorId\" = {} AND id IN ({})", author, ids)
 * }</pre>
 *
 * <p>Error Prone refuses a text that is not a compile-time constant; so does Tenon's annotation processor.
 */
public final class Sql {
    private final Part part;
    private final String shown;

    /** What a statement is put together of; in which language is known only where it is sent. */
    @FunctionalInterface
    private interface Part {
        void write(Language language, StringBuilder text, List<Bind> binds);
    }

    private Sql(Part part, String shown) {
        this.part = part;
        this.shown = shown;
    }

    /**
     * A text with its values. Whether it has a place for each of them is known where it is sent, for that depends on what the
     * database takes for quotes and comments: it throws {@link dev.tenon.error.InvalidArgumentException} then.
     *
     * @param text a compile-time constant with a {@code {}} for each value
     * @param values each a value of a type that fields can have, an enum's value, null, a collection of such, or a {@code Sql}
     * @throws dev.tenon.error.InvalidArgumentException if a value is of another type
     */
    public static Sql of(@CompileTimeConstant final String text, @Nullable Object... values) {
        return unsafe(text, values);
    }

    /**
     * The same with a text that the program has put together: never of what others have sent, for that runs as SQL.
     *
     * @param text any text, with a {@code {}} for each value
     * @throws dev.tenon.error.InvalidArgumentException as with {@link #of}
     */
    public static Sql unsafe(String text, @Nullable Object... values) {
        SqlTemplate template = SqlTemplate.of(Arguments.given(text, "the text of SQL"), values);
        return new Sql(template::write, text);
    }

    /** These one after another, with the separator between them: {@code Sql.join(" AND ", conditions)}. */
    public static Sql join(@CompileTimeConstant final String separator, List<Sql> parts) {
        List<Sql> all = List.copyOf(parts);
        Part joined = (language, text, binds) -> {
            for (int i = 0; i < all.size(); i++) {
                text.append(i == 0 ? "" : separator);
                all.get(i).part.write(language, text, binds);
            }
        };
        return new Sql(
                joined, String.join(separator, all.stream().map(Sql::toString).toList()));
    }

    /**
     * What a database of this language is sent.
     *
     * @throws dev.tenon.error.InvalidArgumentException if its text has not as many places as it has values, or has places of
     *     another kind
     */
    public Statement statement(Language language) {
        StringBuilder text = new StringBuilder();
        List<Bind> binds = new ArrayList<>();
        part.write(language, text, binds);
        return new Statement(text.toString(), binds, List.of(), null);
    }

    /** Its text as it stands in the program; the values may be secret. */
    @Override
    public String toString() {
        return shown;
    }
}
