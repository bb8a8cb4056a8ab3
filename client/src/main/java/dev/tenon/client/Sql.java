package dev.tenon.client;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.tenon.client.base.Arguments;
import dev.tenon.client.base.SqlTemplate;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the database's own language: texts that stand in the program, and values, which are always bound. Each
 * {@code {}} of a text takes one value; a collection becomes as many, between commas; another {@code Sql} is put in as it is.
 * A {@code {}} between quotes or in a comment is text. Immutable.
 *
 * <pre>{@code
 * Sql.of("SELECT id, title FROM \"Post\" WHERE \"authorId\" = {} AND id IN ({})", author, ids)
 * }</pre>
 *
 * <p>Error Prone refuses a text that is not a compile-time constant; so does Tenon's annotation processor.
 */
public final class Sql {
    private final String text;
    private final List<Bind> binds;

    private Sql(String text, List<Bind> binds) {
        this.text = text;
        this.binds = List.copyOf(binds);
    }

    /**
     * A text with its values.
     *
     * @param text a compile-time constant with a {@code {}} for each value
     * @param values each a value of a type that fields can have, an enum's value, null, a collection of such, or a {@code Sql}
     * @throws dev.tenon.error.InvalidArgumentException if there are more or fewer values than places for them, or one is of
     *     another type
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
        SqlTemplate template = new SqlTemplate(Arguments.given(text, "the text of SQL"));
        return new Sql(template.text(values), template.binds());
    }

    /** These one after another, with the separator between them: {@code Sql.join(" AND ", conditions)}. */
    public static Sql join(@CompileTimeConstant final String separator, List<Sql> parts) {
        List<Bind> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.binds));
        return new Sql(String.join(separator, parts.stream().map(Sql::text).toList()), all);
    }

    /** What the database is sent: its text with a {@code ?} for each value. */
    public String text() {
        return text;
    }

    /** The same as the engine sends it. */
    public Statement statement() {
        return new Statement(text, binds, List.of(), null);
    }

    /** Whether it changes nothing by itself; one of which that cannot be seen counts as one that may write. */
    public boolean isRead() {
        return text.stripLeading().regionMatches(true, 0, "select", 0, "select".length());
    }

    /** The values, in order of place. */
    public List<Bind> binds() {
        return binds;
    }

    /** Its text; the values may be secret. */
    @Override
    public String toString() {
        return text;
    }
}
