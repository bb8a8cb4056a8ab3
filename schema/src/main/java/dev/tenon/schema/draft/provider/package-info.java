/**
 * What the databases that a schema file may name can do, as tables: their native types, the kinds and operator classes of their
 * indexes, where names must differ. No code outside names a database; it asks here.
 */
@NullMarked
package dev.tenon.schema.draft.provider;

import org.jspecify.annotations.NullMarked;
