/** Rules about types of the database, {@code @db.VarChar(20)}, and about {@code Unsupported("…")}. */
@NullMarked
package dev.tenon.schema.rules.natives;

import org.jspecify.annotations.NullMarked;
