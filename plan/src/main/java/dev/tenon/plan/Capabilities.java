package dev.tenon.plan;

import java.util.Set;

/**
 * What a database can do, asked in place of its name.
 *
 * @param parameters how many parameters a statement may have
 * @param abilities what it can do of that which not every database can
 */
public record Capabilities(int parameters, Set<Ability> abilities) {
    public Capabilities {
        abilities = Set.copyOf(abilities);
    }

    /** What a database with these abilities can do. */
    public static Capabilities of(int parameters, Ability... abilities) {
        return new Capabilities(parameters, Set.of(abilities));
    }

    /** Whether it can do this. */
    public boolean has(Ability ability) {
        return abilities.contains(ability);
    }

    /** How many rows of so many columns one INSERT can make. */
    public int rowsPerInsert(int columns) {
        return columns == 0 ? 1 : Math.max(1, parameters / columns);
    }
}
