package dev.tenon.plan;

/** Something that not every database can do, or does in its own way. */
public enum Ability {
    /** INSERT can give back the rows that it made. */
    INSERT_RETURNS,
    /** INSERT that leaves rows as they are that are already there can give back the others. */
    LEAVING_INSERT_RETURNS,
    /** UPDATE can give back the rows that it changed. */
    UPDATE_RETURNS,
    /** DELETE can give back the rows that it deleted. */
    DELETE_RETURNS,
    /** INSERT can turn into an UPDATE of the row that is in its way. */
    UPSERT,
    /** An INSERT that turns into an UPDATE names the unique key by which it finds the row: any other in the way is an error. */
    UPSERT_NAMES_KEY,
    /** The condition of an UPDATE or a DELETE can look into the table that is written to. */
    WRITE_LOOKS_INTO_ITS_TABLE,
    /** DELETE chooses all its rows before the first goes, and foreign keys change others on account of it. */
    DELETE_CHOOSES_FIRST,
    /** UPDATE can take the new values from a table of VALUES, whose columns are called column1, column2, …. */
    UPDATE_FROM_VALUES,
    /** UPDATE and DELETE take a LIMIT. */
    LIMITED_WRITE,
    /** A subselect can give the rows that belong to a row as JSON, in an order, and only a page of them. */
    ROWS_AS_JSON,
    /** A subselect can be about a row around it wherever it stands: in a FROM, and in a condition deep in what is aggregated. */
    LOOKS_OUT_ANYWHERE,
    /** Null sorts as less than every value, rather than as greater. */
    NULLS_SORT_LOW,
    /** Texts are the same, and unique, by their characters; not by a collation that takes letters of either case for the same. */
    EXACT_TEXTS,
    /** A text can hold the character U+0000. */
    ZERO_IN_TEXTS,
    /** ON UPDATE CASCADE reaches rows of the very table in which the key has changed. */
    KEY_FOLLOWS_WITHIN_TABLE
}
