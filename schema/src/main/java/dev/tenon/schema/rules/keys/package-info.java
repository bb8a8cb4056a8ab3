/** Rules for ids, unique criteria, indexes and the names they have in the database. */
@NullMarked
package dev.tenon.schema.rules.keys;

import org.jspecify.annotations.NullMarked;
