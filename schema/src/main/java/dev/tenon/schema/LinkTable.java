package dev.tenon.schema;

/**
 * The table behind an implicit many-to-many relation: {@code _AToB} with the columns {@code A} and {@code B}.
 *
 * @param table the table's name: an underscore and the relation's name
 * @param modelA the model whose name comes first in the alphabet; its key is in {@code columnA}
 * @param columnA {@code A}
 * @param modelB the other model
 * @param columnB {@code B}
 * @param uniqueIndex the name of the unique index over both columns ({@code _AToB_AB_unique})
 * @param indexB the name of the index over {@code B} ({@code _AToB_B_index})
 */
public record LinkTable(
        Identifier table,
        String modelA,
        Identifier columnA,
        String modelB,
        Identifier columnB,
        Identifier uniqueIndex,
        Identifier indexB) {}
