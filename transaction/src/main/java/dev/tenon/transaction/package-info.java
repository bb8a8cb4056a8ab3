/** Options, deadlines, the state table, retry and outcomes of a transaction. Sees the database only as a {@link Session}. */
@NullMarked
package dev.tenon.transaction;

import org.jspecify.annotations.NullMarked;
