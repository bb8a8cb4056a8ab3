package dev.tenon.client.engine;

import dev.tenon.error.ParameterCountException;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Language;
import dev.tenon.sql.Placed;
import dev.tenon.sql.Statement;
import java.util.List;

/**
 * A statement as the database itself wants it written, places for values included: {@code $1} here, {@code ?} there. Its values
 * are sent as whatever belongs where they stand.
 *
 * @param text its text
 * @param values its values, in order of number; of a list the elements are {@code Bind}s again
 */
public record NativeSql(String text, List<Bind> values) {
    public NativeSql {
        values = List.copyOf(values);
    }

    /**
     * The statement that is sent.
     *
     * @throws ParameterCountException if it has not as many places as values
     */
    Statement statement(Language language) {
        Placed placed = language.placed(text, values);
        if (placed.values() != values.size()) {
            throw new ParameterCountException(placed.values(), values.size());
        }
        List<Bind> binds = placed.order().stream()
                .map(place -> language.anywhere(values.get(place)))
                .toList();
        return new Statement(placed.sql(), binds, List.of(), null);
    }

    /** Its text; the values may be secret. */
    @Override
    public String toString() {
        return text;
    }
}
