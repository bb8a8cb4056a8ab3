package dev.tenon.schema;

import org.jspecify.annotations.Nullable;

/**
 * The table behind an implicit many-to-many relation: {@code _AToB} with the columns {@code A} and {@code B}.
 *
 * @param table the table's name: an underscore and the relation's name
 * @param namespace the part of the database that it is in: that of {@code modelA}; null for the connection's own
 * @param modelA the model whose name comes first in the alphabet; its key is in {@code columnA}
 * @param columnA {@code A}
 * @param modelB the other model
 * @param columnB {@code B}
 * @param hasPrimaryKey whether both columns are its primary key, rather than a unique index
 * @param uniqueIndex the name of that key or index ({@code _AToB_AB_unique}, {@code _AToB_AB_pkey})
 * @param indexB the name of the index over {@code B} ({@code _AToB_B_index})
 * @param foreignKeyA the name of the foreign key of {@code A} ({@code _AToB_A_fkey})
 * @param foreignKeyB the name of the foreign key of {@code B} ({@code _AToB_B_fkey})
 */
public record LinkTable(
        Identifier table,
        @Nullable Identifier namespace,
        String modelA,
        Identifier columnA,
        String modelB,
        Identifier columnB,
        boolean hasPrimaryKey,
        Identifier uniqueIndex,
        Identifier indexB,
        Identifier foreignKeyA,
        Identifier foreignKeyB) {}
