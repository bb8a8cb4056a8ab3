/** Everything that is particular to SQLite. */
@NullMarked
package dev.tenon.sqlite;

import org.jspecify.annotations.NullMarked;
