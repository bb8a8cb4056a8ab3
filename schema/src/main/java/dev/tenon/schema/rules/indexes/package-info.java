/** Rules about how ids, unique criteria and indexes are built, and about their names in the database. */
@NullMarked
package dev.tenon.schema.rules.indexes;

import org.jspecify.annotations.NullMarked;
