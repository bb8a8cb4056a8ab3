package dev.tenon.plan.request;

/** How many statements the relations of a selection take. */
public enum LoadStrategy {
    /** One for each relation and level, however many records there are. */
    QUERY,
    /**
     * The same one as the records themselves, where the database can: each record comes with a JSON array of what belongs to it.
     * What cannot be said so (a list of scalars among the fields, very many fields) takes a statement of its own.
     */
    JOIN
}
