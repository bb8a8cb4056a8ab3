package dev.tenon.plan;

import dev.tenon.plan.step.Column;
import java.util.List;
import java.util.Set;

/**
 * What a database can do, asked in place of its name.
 *
 * @param parameters how many parameters a statement may have
 * @param abilities what it can do of that which not every database can
 * @param likeness which values it takes for one and the same
 */
public record Capabilities(int parameters, Set<Ability> abilities, Likeness likeness) {
    public Capabilities {
        abilities = Set.copyOf(abilities);
    }

    /** What a database with these abilities can do, for which a value is like itself alone. */
    public static Capabilities of(int parameters, Ability... abilities) {
        return new Capabilities(parameters, Set.of(abilities), Likeness.EXACT);
    }

    /** The same of a database that takes other values for the same. */
    public Capabilities with(Likeness other) {
        return new Capabilities(parameters, abilities, other);
    }

    /** Whether it can do this. */
    public boolean has(Ability ability) {
        return abilities.contains(ability);
    }

    /** Whether it may take the two for one and the same in a column. */
    public boolean areAlike(Column column, Object one, Object other) {
        return likeness.alike(List.of(column), List.of(one)).equals(likeness.alike(List.of(column), List.of(other)));
    }

    /** How many rows of so many columns one INSERT can make. */
    public int rowsPerInsert(int columns) {
        return columns == 0 ? 1 : Math.max(1, parameters / columns);
    }
}
