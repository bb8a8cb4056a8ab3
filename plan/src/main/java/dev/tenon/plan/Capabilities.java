package dev.tenon.plan;

/**
 * What a database can do, asked in place of its name.
 *
 * @param parameters how many parameters a statement may have
 * @param returning whether INSERT, UPDATE and DELETE can give back the rows that they touched
 * @param upsert whether INSERT can turn into an UPDATE on a conflict
 * @param nullsSortLow whether null sorts as less than every value, rather than as greater
 */
public record Capabilities(int parameters, boolean returning, boolean upsert, boolean nullsSortLow) {
    /** How many rows of so many columns one INSERT can make. */
    public int rowsPerInsert(int columns) {
        return columns == 0 ? 1 : Math.max(1, parameters / columns);
    }
}
