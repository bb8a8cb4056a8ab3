/** Creates the tables of a schema in a database, and says how a database differs from one. */
@NullMarked
package dev.tenon.migrate;

import org.jspecify.annotations.NullMarked;
